import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import { pointerKey } from '../../../shared/office/members/member.ts';
import { enrol, member } from '../../builders.ts';
import { startEngine } from '../../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let members: typeof import('../../../functions/store/office/members.ts');

beforeAll(async () => {
  engine = await startEngine();
  members = await import('../../../functions/store/office/members.ts');
});
afterAll(() => engine.stop());

const NOW = '2026-03-10T02:00:00.000Z' as Instant;
const statusAt = async (sub: string, seconds: number) =>
  (await members.findMember(sub, plusSeconds(NOW, seconds)))?.status;

describe('R-KE-34: a member is cached for a minute at most, so that a suspension takes effect', () => {
  it.each([
    ['just under a minute later', 59, 'active'],
    ['a minute later', 60, 'suspended'],
    ['long after', 3600, 'suspended'],
    ['before, by a clock that goes back', -1, 'suspended'],
  ])('suspended, and asked %s', async (_, seconds, seen) => {
    const sub = `asked-after-${seconds}`;
    await enrol(member('district', { id: sub, sub }));
    expect(await statusAt(sub, 0)).toBe('active');
    await enrol(member('district', { id: sub, sub, status: 'suspended', version: 2 }));

    expect(await statusAt(sub, seconds)).toBe(seen);
  });

  it('removed, and asked a minute later', async () => {
    const { documents, tableName } = await import('../../../functions/store/documents.ts');
    await enrol(member('district', { id: 'removed', sub: 'removed' }));
    await statusAt('removed', 0);
    await documents.send(new DeleteCommand({ TableName: tableName('program'), Key: pointerKey('removed') }));

    expect(await statusAt('removed', 60)).toBeUndefined();
  });

  it('nobody is remembered as a stranger: who is enrolled may come in at once', async () => {
    expect(await statusAt('new', 0)).toBeUndefined();
    await enrol(member('district', { id: 'new', sub: 'new' }));

    expect(await statusAt('new', 0)).toBe('active');
  });

  it('a minute counts from the reading, not from the last question', async () => {
    await enrol(member('district', { id: 'often', sub: 'often' }));
    for (const seconds of [0, 20, 40]) await statusAt('often', seconds);
    await enrol(member('district', { id: 'often', sub: 'often', status: 'suspended', version: 2 }));

    expect([await statusAt('often', 59), await statusAt('often', 61)]).toEqual(['active', 'suspended']);
  });

  it('are listed by district', async () => {
    await enrol(member('street', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }));

    const ids = (await members.membersOfDistrict('320402' as never)).map(({ id }) => id);

    expect(ids).toEqual(['elsewhere']);
  });
});
