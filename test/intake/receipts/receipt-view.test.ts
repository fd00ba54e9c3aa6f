import { describe, expect, it } from 'vitest';
import { ACTIONS, findAction } from '../../../shared/all-actions.ts';
import { childStatuses } from '../../../shared/intake/children/child.ts';
import { receiptView } from '../../../shared/intake/receipts/receipt.ts';
import { type ReceiptEntry, viewReceipt } from '../../../shared/intake/receipts/receipt-view.ts';
import { CHILD_STATUS_WORDS, VOLUNTEER_STATUS_WORDS } from '../../../shared/intake/receipts/receipt-words.ts';
import { volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import type { ActionKind } from '../../../shared/kernel/audit-action.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { proposalStatuses } from '../../../shared/matching/proposals/proposal.ts';
import { child, volunteer } from '../../builders.ts';

const AT = '2026-03-05T00:00:00.000Z' as ReceiptEntry['at'];
const HAN = /\p{Script=Han}/u;
const statusFields = {
  returnReason: '住址不全',
  pairingId: 'pairing-1',
  closeReason: '迁出',
  closedAt: AT,
  proposalId: 'proposal-1',
};
const entry = (action: string, why?: string): ReceiptEntry => ({ at: AT, action, why });

const viewChild = (entries: readonly ReceiptEntry[] = [], language: Language = 'zh-CN', status = 'waiting') =>
  viewReceipt({ kind: 'child', file: child({ ...statusFields, status }), offer: undefined }, entries, {
    language,
    now: AT,
    findAction,
  })!;

const viewOffer = (status: string, language: Language = 'zh-CN') =>
  viewReceipt(
    {
      kind: 'child',
      file: child({ ...statusFields, status: 'proposed' }),
      offer: { proposal: { id: 'proposal-1', status, facts: { distanceKm: 1.23 } }, volunteer: volunteer() },
    },
    [],
    { language, now: AT, findAction },
  )!;

describe('what the receipt page shows', () => {
  it.each(childStatuses)('a child’s status %s in plain words of both languages', (status) => {
    const zh = viewChild([], 'zh-CN', status);
    const en = viewChild([], 'en', status);

    expect([zh.statusText, en.statusText]).toEqual([
      CHILD_STATUS_WORDS[status].zh,
      CHILD_STATUS_WORDS[status].en,
    ]);
    expect(zh.statusText).toMatch(HAN);
    expect(en.statusText).not.toMatch(HAN);
    expect(receiptView.parse(zh)).toEqual(zh);
  });

  it.each(volunteerStatuses)('a volunteer’s status %s in plain words of both languages', (status) => {
    const texts = (['zh-CN', 'en'] as const).map(
      (language) =>
        viewReceipt({ kind: 'volunteer', file: volunteer({ status }) }, [], { language, now: AT, findAction })
          ?.statusText,
    );

    expect(texts).toEqual([VOLUNTEER_STATUS_WORDS[status].zh, VOLUNTEER_STATUS_WORDS[status].en]);
    expect(texts[0]).toMatch(HAN);
    expect(texts[1]).not.toMatch(HAN);
  });

  it('R-IN-10: an applicant’s checks, those that are passed with their day', () => {
    const vettings = [
      { check: 'interview', result: 'failed', on: '2026-03-08', validUntil: '2027-03-08' },
      {
        check: 'identity',
        result: 'passed',
        on: '2026-03-05',
        validUntil: '2027-03-05',
        recordedBy: 'officer-1',
      },
    ];

    const view = viewReceipt({ kind: 'volunteer', file: volunteer({ status: 'applied', vettings }) }, [], {
      language: 'zh-CN',
      now: AT,
      findAction,
    })!;

    expect(view.checks).toEqual([
      { check: 'identity', text: '身份核验', passedOn: '2026-03-05' },
      { check: 'record', text: '背景核查' },
      { check: 'interview', text: '面谈' },
      { check: 'training', text: '培训' },
    ]);
    expect(receiptView.parse(view)).toEqual(view);
  });

  const told = Object.entries<ActionKind>(ACTIONS).flatMap(([action, { receipt }]) =>
    receipt ? [[action, receipt] as const] : [],
  );
  it.each(told)('the event %s in both languages', (action, words) => {
    const [zh] = viewChild([entry(action)]).timeline;
    const [en] = viewChild([entry(action)], 'en').timeline;

    expect([zh?.text, en?.text]).toEqual([words.zh, words.en]);
    expect(zh?.text).toMatch(HAN);
    expect(en?.text).not.toMatch(HAN);
  });

  it('in the order in which it happened', () => {
    const { timeline } = viewChild([entry('child.submitted'), entry('child.verified')], 'en');

    expect(timeline).toEqual([
      { at: AT, text: 'Needs survey submitted' },
      { at: AT, text: 'Verified by the street office' },
    ]);
  });

  it('R-IN-04: why a file was returned', () => {
    expect(viewChild([entry('child.returned', '请补充门牌号')]).timeline[0]?.text).toBe(
      '镇（街道）妇联退回补充：请补充门牌号',
    );
  });

  it.each(['child.revealed', 'volunteer.vetted', 'contact.logged'])(
    'nothing of %s: that is not the asker’s business',
    (action) => {
      expect(viewChild([entry(action, '内部说明')]).timeline).toEqual([]);
    },
  );

  it('R-IN-04: no reason but the one for returning the file', () => {
    const [told] = viewChild([entry('proposal.declinedByVolunteer', '不愿与该家庭往来')]).timeline;

    expect(told?.text).not.toContain('不愿');
  });

  it('nothing of a file that is gone', () => {
    expect(
      viewReceipt({ kind: 'child', file: undefined, offer: undefined }, [], {
        language: 'en',
        now: AT,
        findAction,
      }),
    ).toBeUndefined();
  });
});

describe('R-MA-30: a proposal on the receipt page', () => {
  const shown = ['streetConfirmed', 'guardianAgreed', 'volunteerAgreed'];

  it.each(proposalStatuses.map((status) => [status, shown.includes(status)] as const))(
    '%s is shown: %s (only once the street has confirmed, and while it is open)',
    (status, isShown) => {
      expect(viewOffer(status).proposal !== undefined).toBe(isShown);
    },
  );

  it.each([
    ['streetConfirmed', true],
    ['volunteerAgreed', true],
    ['guardianAgreed', false],
  ])('%s awaits the guardian’s answer: %s', (status, awaitsAnswer) => {
    expect(viewOffer(status).proposal).toMatchObject({ awaitsAnswer });
  });

  it('names the offers in the reader’s language, and the volunteer masked', () => {
    expect(viewOffer('streetConfirmed').proposal).toMatchObject({
      id: 'proposal-1',
      volunteer: '何*娟',
      occupation: '教师',
      distanceKm: 1.23,
    });
    expect(viewOffer('streetConfirmed').proposal?.offers.every((text) => HAN.test(text))).toBe(true);
    expect(viewOffer('streetConfirmed', 'en').proposal?.offers.some((text) => HAN.test(text))).toBe(false);
    expect(viewOffer('streetConfirmed').proposal?.offers).toHaveLength(2);
  });
});
