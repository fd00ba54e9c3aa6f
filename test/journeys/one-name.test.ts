/** One person has one form of their name, however it was typed into a form. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { survey } from '../builders.ts';
import { type CaseOffice, openCaseOffice } from '../intake/children/case-office.ts';

let office: CaseOffice;
beforeAll(async () => {
  office = await openCaseOffice();
});
afterAll(() => office?.stop());

const DOTTINGS = ['·', '•', '‧', '．', '・', ' · ', ''];

const submit = (child: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  office.ask('submitNeedsSurvey', {
    sub: undefined as never,
    body: { ...survey(), ...more, child: { ...survey().child, ...child } },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });

describe('Rule 15: one name', () => {
  it('dotted in seven ways is one child, each file a likely duplicate of the others', async () => {
    const files: { id: string }[] = [];
    for (const [at, dot] of DOTTINGS.entries())
      files.push(await office.file(`阿依古丽${dot}买买提`, `1390000040${at}`));
    const [first] = files;

    const { body } = await office.ask('listDuplicates', { sub: 'district', path: { id: first?.id ?? '' } });

    const likely = body.candidates.filter(
      ({ likelihood }: { likelihood: string }) => likelihood === 'likely',
    );
    expect(likely).toHaveLength(DOTTINGS.length - 1);
  });

  it.each([
    ['张　三', '张*'],
    ['张\u200b三丰', '张*丰'],
    ['阿依古丽‧买买提', '阿******提'],
  ])('%j is masked %s', async (name, masked) => {
    const { id } = await office.file(name, `139000005${String(name.length).padStart(2, '0')}`);

    expect((await office.read(id)).maskedName).toBe(masked);
  });

  it.each([
    ['half a character', '张\ud842'],
    ['characters that nobody sees', '\u200b\u200d'],
    ['a sign that turns the order of reading', '张\u202e三'],
  ])('of %s is refused by its field', async (_, name) => {
    const { status, body } = await submit({ name });

    expect([status, body.errors[0].pointer]).toEqual([400, '/child/name']);
  });

  it('in a note, half a character is refused as well', async () => {
    const { status, body } = await submit({}, { note: '夜里\ud842怕黑' });

    expect([status, body.errors[0].pointer]).toEqual([400, '/note']);
  });
});
