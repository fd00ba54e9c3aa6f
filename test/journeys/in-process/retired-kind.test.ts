/** A district retires a kind that children have, and adds one of its own. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { referral, referredChild, survey } from '../../builders.ts';
import { type CaseOffice, openCaseOffice } from '../../intake/children/case-office.ts';

vi.mock('../../../shared/kernel/district-data.ts', async (original) => {
  const { DISTRICT_DATA } = await original<typeof import('../../../shared/kernel/district-data.ts')>();
  const kinds = [
    {
      code: 'leftBehind',
      names: { zh: '留守', en: 'Left-behind' },
      isOfThreeKinds: true,
      untilAge: 16,
      retiredAt: '2026-03-11',
      alsoWritten: ['留守儿童'],
    },
    { code: 'flooded', names: { zh: '受灾', en: 'Hit by a disaster' }, isOfThreeKinds: false },
  ];
  return { DISTRICT_DATA: DISTRICT_DATA.map((district) => ({ ...district, kinds })) };
});

let office: CaseOffice;
/** On file since the day before the kind was retired. */
let id: string;
const A_DAY = 24 * 3600;

beforeAll(async () => {
  office = await openCaseOffice();
  ({ id } = await office.file('王梓涵', '13900000001'));
  office.later(A_DAY);
});
afterAll(() => office.stop());

const fault = { pointer: '/child/kinds', code: 'kind.retired' };
const form = (kinds: string[]) => ({ ...survey(), child: { ...survey().child, kinds } });

describe('R-OF-21: a kind that was retired while children have it', () => {
  it('stays on their files, in the list by kind and in the export', async () => {
    const { body } = await office.ask('listChildren', { sub: 'street', query: { kind: 'leftBehind' } });

    expect((await office.read(id)).kinds).toEqual(['leftBehind']);
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  it('is listed by the catalogue without a district that offers it, beside the district’s own', async () => {
    const { body } = await office.ask('getCatalogue', {});
    const byCode = new Map(body.kinds.map((kind: { code: string }) => [kind.code, kind]));

    expect(byCode.get('leftBehind')).toMatchObject({ retiredAt: '2026-03-11', offeredIn: [] });
    expect(byCode.get('flooded')).toMatchObject({ offeredIn: ['320404'] });
  });

  it('is refused in a new survey, which names the field in both languages', async () => {
    const send = (language: string) =>
      office.ask('submitNeedsSurvey', {
        body: form(['leftBehind', 'orphan']),
        headers: { 'idempotency-key': `retired-${language}`, 'accept-language': language },
      });
    const [zh, en] = [await send('zh-CN'), await send('en')];

    expect([zh.status, zh.body.errors]).toEqual([
      400,
      [{ ...fault, message: '此儿童类别已停用，请选择其他类别' }],
    ]);
    expect(en.body.errors[0].message).toContain('no longer used');
  });

  it('is refused in a row of an import, and the district’s own kind is read', async () => {
    const rows = [
      '孩子姓名,性别,出生年月,儿童类别,监护人姓名,与孩子关系,联系电话,所在镇(街道),所在村(社区),详细地址,需要哪些帮扶,是否同意信息用于本次结对帮扶',
      '李一,女,2016-09,留守儿童,李国强,父亲,13900000011,五星街道,新中社区,1幢1室,共同阅读书籍,同意',
      '李二,女,2016-08,受灾,李国强,父亲,13900000012,五星街道,新中社区,2幢1室,共同阅读书籍,同意',
    ].join('\n');
    const file = Buffer.from(rows).toString('base64');
    const { body } = await office.ask('createImport', {
      sub: 'district',
      body: { kind: 'needs-survey', name: 'list.csv', file },
    });

    expect(body).toMatchObject({
      rows: 2,
      accepted: 1,
      refused: [{ row: 1, field: '儿童类别', code: 'kind.retired' }],
    });
  });

  it('may stay in a correction of something else, and be taken away, but not be given again', async () => {
    const correct = (changes: object) =>
      office.act('correctChild', id, { ...changes, reason: '与户口本核对后更正' });

    expect((await correct({ grade: '小学3年级', kinds: ['leftBehind', 'flooded'] })).status).toBe(200);
    expect((await correct({ kinds: ['flooded'] })).body.kinds).toEqual(['flooded']);
    const again = await correct({ kinds: ['flooded', 'leftBehind'] });
    expect([again.status, again.body.errors[0]]).toMatchObject([400, { ...fault, pointer: '/kinds' }]);
  });

  it('does not stop a referral, which gives what the referrer knows; the file that is opened has another', async () => {
    const sent = await office.ask('submitReferral', {
      body: referral(),
      headers: { 'idempotency-key': 'referred' },
    });
    expect(sent.status).toBe(201);
    const { body } = await office.ask('listReferrals', { sub: 'street', query: {} });
    const [{ id: referralId }] = body.items;
    const step = async (name: 'takeUpReferral' | 'openReferralFile', given: object) => {
      const { version } = (await office.ask('getReferral', { sub: 'street', path: { id: referralId } })).body;
      const headers = { 'if-match': `"${version}"` };
      return office.ask(name, { sub: 'street', path: { id: referralId }, headers, body: given });
    };
    await step('takeUpReferral', {});

    const refused = await step('openReferralFile', referredChild());
    expect([refused.status, refused.body.errors]).toMatchObject([400, [fault]]);
    const child = { ...survey().child, kinds: ['flooded'] };
    expect((await step('openReferralFile', referredChild({ child }))).status).toBe(200);
  });
});
