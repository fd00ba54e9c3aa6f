import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { enrol, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { lookAt, type Scene, setScene } from '../../rules/scene.ts';

let office: Office;
let barred: typeof import('../../../functions/store/matching/barred-pairs.ts');

beforeAll(async () => {
  office = await openOffice();
  barred = await import('../../../functions/store/matching/barred-pairs.ts');
  await enrol(
    member('district'),
    member('auditor'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('volunteer', { sub: 'stranger', id: 'stranger', volunteerId: 'volunteer-999' }),
  );
});
afterAll(() => office.stop());

const END = {
  cause: 'volunteerLeaves',
  reason: '志愿者调往外地工作',
  farewell: '谢谢你让我陪你长大。',
  then: 'requeue',
};
type Step = 'introducePairing' | 'endPairing' | 'declinePairingEnd';

const send = (name: Step, sub: string, { pairingId }: Scene, body: object, version = 1) =>
  office.ask(name, { sub, path: { id: pairingId }, body, headers: { 'if-match': `"${version}"` } });
const end = (scene: Scene, change: object = {}, sub = scene.officer, version = 1) =>
  send('endPairing', sub, scene, { ...END, ...change }, version);

describe('R-MA-54: an officer ends a pairing', () => {
  it('reason and farewell are recorded, the child waits, one seat is free, and both histories have it', async () => {
    const scene = await setScene(office, 'paired');

    const ended = await end(scene);

    expect([ended.status, ended.body]).toMatchObject([
      200,
      {
        status: 'ended',
        endReason: '志愿者调往外地工作',
        end: { cause: 'volunteerLeaves', farewell: '谢谢你让我陪你长大。', by: scene.officer },
        version: 2,
      },
    ]);
    expect(await lookAt(office, scene)).toMatchObject({
      child: ['waiting', 2],
      volunteer: ['active', 0, 2],
      pairings: [['ended', 2]],
      told: ['pairing.ended', 'child.requeued'],
      ofVolunteer: ['pairing.ended'],
    });
    const read = await office.ask('getPairing', {
      sub: scene.volunteer,
      path: { id: scene.pairingId },
    });
    expect(read.body.end.farewell).toBe('谢谢你让我陪你长大。');
  });

  it('or closes the file, with the pairing’s reason', async () => {
    const scene = await setScene(office, 'paired');

    await end(scene, { then: 'close', cause: 'grownUp', reason: '孩子已满 18 周岁' });

    expect(await office.store.getChild(scene.childId)).toMatchObject({
      status: 'closed',
      closeReason: '孩子已满 18 周岁',
    });
  });

  it('what becomes of the child is one explicit choice: without it nothing changes', async () => {
    const scene = await setScene(office, 'paired');

    const refused = await end(scene, { then: undefined });

    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/then' }]]);
    expect(await lookAt(office, scene)).toMatchObject({ child: ['paired', 1], pairings: [['active', 1]] });
  });

  it.each([
    ['a cause that is none', { cause: 'boredom' }, '/cause'],
    ['no farewell', { farewell: undefined }, '/farewell'],
  ])('%s is refused by its field', async (_, change, pointer) => {
    const scene = await setScene(office, 'paired');

    const refused = await end(scene, change);

    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer }]]);
  });

  it('R-KE-23: reason and farewell are stored without names and phones', async () => {
    const scene = await setScene(office, 'paired');

    const { status, body } = await end(scene, {
      reason: '王梓涵要搬走，电话 13900001234',
      farewell: '王 梓涵，何文娟祝你平安',
    });

    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('孩子要搬走，电话 〔电话〕');
    expect(JSON.stringify(body)).toContain('孩子，志愿者祝你平安');
  });

  it('a second end is refused: by the version, and by the rule', async () => {
    const scene = await setScene(office, 'paired');
    await end(scene);

    expect((await end(scene)).status).toBe(412);
    const again = await end(scene, {}, scene.officer, 2);
    expect([again.status, again.body.code]).toEqual([409, 'pairingEnded']);
    expect(await lookAt(office, scene)).toMatchObject({ volunteer: ['active', 0, 2] });
  });

  it.each([
    ['street-2', 404],
    ['stranger', 404],
    ['auditor', 403],
  ])('Rule 6: %s is answered %i, and nothing changes', async (sub, status) => {
    const scene = await setScene(office, 'paired');

    expect((await end(scene, {}, sub)).status).toBe(status);
    expect(await lookAt(office, scene)).toMatchObject({ pairings: [['active', 1]] });
  });

  it.each([
    ['unsuitable', 'for good'],
    ['guardianWish', 'for 180 days'],
    ['movedAway', 'not at all'],
  ])('R-MA-05: %s bars the two %s', async (cause, howLong) => {
    const scene = await setScene(office, 'paired');

    await end(scene, { cause });

    const isBarredAt = async (at: string) => {
      const pairs = await barred.barredPairs('320404' as DistrictCode, at as Instant);
      return pairs.some(({ childId }) => childId === scene.childId);
    };
    const [soon, inAYear] = [
      await isBarredAt('2026-04-01T00:00:00Z'),
      await isBarredAt('2027-04-01T00:00:00Z'),
    ];
    expect([soon, inAYear]).toEqual(
      { 'for good': [true, true], 'for 180 days': [true, false], 'not at all': [false, false] }[howLong],
    );
  });
});

describe('R-MA-52: a volunteer asks for the end of a pairing', () => {
  it('the request is recorded and the pairing goes on; the officer who ends it chooses what becomes of the child', async () => {
    const scene = await setScene(office, 'paired');

    const asked = await end(scene, { then: 'close' }, scene.volunteer);

    expect([asked.status, asked.body]).toMatchObject([
      202,
      {
        status: 'active',
        endRequest: { cause: 'volunteerLeaves', reason: '志愿者调往外地工作' },
        version: 2,
      },
    ]);
    expect(await lookAt(office, scene)).toMatchObject({
      child: ['paired', 1],
      volunteer: ['active', 1, 1],
      told: ['pairing.endRequested'],
    });
    expect((await end(scene, {}, scene.officer, 2)).body.status).toBe('ended');
  });

  it('R-MA-53: a withdrawn request is gone, and cannot be withdrawn twice', async () => {
    const scene = await setScene(office, 'paired');
    await end(scene, {}, scene.volunteer);
    office.later();

    const kept = await send('declinePairingEnd', scene.volunteer, scene, { reason: '已协调好时间' }, 2);

    expect([kept.status, kept.body.endRequest]).toEqual([200, undefined]);
    const again = await send('declinePairingEnd', scene.officer, scene, { reason: '已协调好时间' }, 3);
    expect([again.status, again.body.code]).toEqual([409, 'wrongStatus']);
    expect(await office.historyOf('child', scene.childId)).toEqual(['pairing.endRequested', 'pairing.kept']);
  });
});

describe('R-MA-51: the first meeting', () => {
  it('is entered by the street or by the volunteer, and may be moved', async () => {
    const scene = await setScene(office, 'paired');

    await send('introducePairing', scene.officer, scene, { on: '2026-03-15' });
    const moved = await send('introducePairing', scene.volunteer, scene, { on: '2026-03-16' }, 2);

    expect([moved.status, moved.body.introducedOn]).toEqual([200, '2026-03-16']);
  });

  it('is not before the pairing', async () => {
    const scene = await setScene(office, 'paired');

    const refused = await send('introducePairing', scene.officer, scene, { on: '2026-03-09' });

    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/on' }]]);
  });
});
