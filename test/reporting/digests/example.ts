/** A realistic street: 24 children, their volunteers, pairings and a winter of contacts, made by arithmetic alone. */
import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';
import type { Facts } from '../../../shared/reporting/digests/facts.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import {
  aBaseList,
  aChild,
  aContact,
  aPairing,
  aProposal,
  aVolunteer,
  OTHER_STREET,
  STREET,
} from './builders.ts';

const KIND_CODES = ['orphan', 'unsupported', 'leftBehind', 'lowIncome', 'disabled', 'illness', 'other'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙'];
const LASTS = [...'涵轩怡宇萱杰琪晨悦然'];
const CODES = CATALOGUE.categories.flatMap(({ suggestions }) => suggestions.map(({ code }) => code));
const CHANNELS = ['街道推荐', '微信公众号', '常州日报'];
const FORMS = ['call', 'visit', 'message', 'outing'] as const;
const HIGHLIGHTS = [
  '作文比赛得了二等奖，第一时间打电话告诉了李妈妈。',
  '李佳宇第一次主动邀请同学到家里玩！',
  '奶奶说孩子现在每天自己整理书包，有事打 13800001234 找她',
];
const PROBLEMS = [
  '活动室周末不开放，没有地方读书',
  '家长不愿让孩子外出参加活动',
  '孩子放学后一直玩手机',
  '想申请助学物资，不知道找谁对接',
  '活动场地太小，坐不下',
];
const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
const two = (number: number) => String(number).padStart(2, '0');
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
const nameOf = (at: number) => `${pick(SURNAMES, at)}*${pick(LASTS, at * 3)}`;
const placeOf = (at: number) => (at % 4 === 3 ? OTHER_STREET : STREET);

function childOf(at: number) {
  const isPaired = at < 15;
  const isNew = at >= 21;
  return aChild({
    id: `c${two(at)}`,
    streetCode: placeOf(at),
    maskedName: nameOf(at),
    kinds: at % 5 === 0 ? [pick(KIND_CODES, at), 'lowIncome'] : [pick(KIND_CODES, at + 2)],
    needs: [...new Set([pick(CODES, at), pick(CODES, at * 2 + 5), 'B2'])],
    source: at % 3 === 0 ? 'import' : 'form',
    submittedAt: isNew ? `2026-03-${two(at)}T03:00:00.000Z` : `2026-01-${two(at + 2)}T03:00:00.000Z`,
    ...(at === 23
      ? { verifiedAt: undefined, status: 'submitted' }
      : {
          verifiedAt: isNew ? `2026-03-${two(at + 3)}T03:00:00.000Z` : `2026-01-${two(at + 6)}T03:00:00.000Z`,
        }),
    ...(isPaired && { status: 'paired', pairingId: `p${two(at)}` }),
  });
}

const volunteerOf = (at: number) =>
  aVolunteer({
    id: `v${two(at)}`,
    streetCode: placeOf(at),
    maskedName: `${pick(SURNAMES, at + 5)}*${pick(['丽', '芳', '敏', '娟'], at)}`,
    channel: pick(CHANNELS, at),
    ...(at >= 12 && {
      submittedAt: `2026-03-${two(at)}T03:00:00.000Z`,
      activeSince: `2026-03-${two(at + 8)}T03:00:00.000Z`,
    }),
    ...(at === 3 && { validUntil: '2026-04-20' }),
    ...(at === 7 && { validUntil: '2026-03-20' }),
  });

const pairingOf = (at: number) =>
  aPairing({
    id: `p${two(at)}`,
    streetCode: placeOf(at),
    childId: `c${two(at)}`,
    childNumber: `320404-26-C${two(at)}`,
    childName: nameOf(at),
    volunteerId: `v${two(at)}`,
    volunteerName: volunteerOf(at).maskedName,
    startedOn: at > 12 ? '2026-03-10' : '2026-01-20',
    startedAt: at > 12 ? '2026-03-10T03:00:00.000Z' : '2026-01-20T03:00:00.000Z',
    ...(at === 14 && { status: 'ended', endedAt: '2026-03-28T03:00:00.000Z', endReason: '随父母搬往外地' }),
  });

/** Pairing 5 never logs anything, pairing 8 stops after January, pairing 11 only tries. The others miss a month now and then. */
function contactsOf(pairing: number, month: number) {
  if (pairing === 5 || (pairing === 8 && month > 1) || (pairing > 12 && month < 3)) return [];
  if ((pairing + month) % 6 === 0) return [];
  const at = pairing * 3 + month;
  const on = `2026-${two(month)}-${two(month === 1 ? 22 + (pairing % 9) : 11 + ((at * 5) % 17))}`;
  const isMarch = month === 3;
  const contact = aContact({
    id: `k${two(at)}`,
    streetCode: placeOf(pairing),
    volunteerId: `v${two(pairing)}`,
    pairingIds: [`p${two(pairing)}`],
    childIds: [`c${two(pairing)}`],
    on,
    loggedAt: `${on}T12:00:00.000Z`,
    form: pick(FORMS, pairing + month),
    reached: pairing !== 11,
    suggestions: [pick(CODES, pairing), ...(pairing % 2 ? ['B2'] : [])],
    minutes: 20 + (at % 5) * 15,
    ...(isMarch && pairing % 4 === 1 && { highlight: pick(HIGHLIGHTS, pairing >> 2) }),
    ...(isMarch && pairing % 2 === 0 && { problem: pick(PROBLEMS, pairing >> 1) }),
  });
  return [contact];
}

export const exampleFacts = (): Facts => ({
  children: range(24).map(childOf),
  volunteers: range(16).map(volunteerOf),
  pairings: range(15).map(pairingOf),
  contacts: range(15).flatMap((pairing) => [1, 2, 3].flatMap((month) => contactsOf(pairing, month))),
  proposals: [
    aProposal({
      id: 'r90',
      childId: 'c16',
      status: 'declined',
      declined: { by: 'guardian', reason: '离家太远', at: '2026-03-15T03:00:00.000Z' },
    }),
  ],
  withdrawals: [
    withdrawalIn('submitted', { id: 'w01' }),
    withdrawalIn('rejected', { id: 'w02', cause: 'movingAway', filedAt: '2026-02-03T02:00:00.000Z' }),
  ],
  baseLists: [
    aBaseList({
      rows: [{ count: 30 }, { kind: 'leftBehind', count: 12 }, { streetCode: OTHER_STREET, count: 9 }],
    }),
  ],
});
