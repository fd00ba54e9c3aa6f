/** What the codes in an entry mean. */

import { CHILD_MACHINE } from '../../intake/children/child-machine.ts';
import { CONSENT_PURPOSE_WORDS, WAY_WORDS } from '../../intake/consents/consent-words.ts';
import { REVEAL_PURPOSE_WORDS } from '../../intake/identities/reveal.ts';
import { REFERRAL_MACHINE } from '../../intake/referrals/referral-machine.ts';
import { AUTHORITY_WORDS, DECLINE_WORDS, URGENCY_WORDS } from '../../intake/referrals/referral-words.ts';
import { CHECK_WORDS, PLEDGE_WAY_WORDS, RESULT_WORDS } from '../../intake/volunteers/vetting-words.ts';
import { VOLUNTEER_MACHINE } from '../../intake/volunteers/volunteer-machine.ts';
import type { ActionKind } from '../../kernel/audit-action.ts';
import { type Bilingual, midSentence } from '../../kernel/language.ts';
import { PAIRING_FLAGS } from '../../matching/pairings/pairing.ts';
import { PAIRING_MACHINE } from '../../matching/pairings/pairing-machine.ts';
import { PROPOSAL_MACHINE } from '../../matching/proposals/proposal-machine.ts';
import { RUN_STATUS_WORDS } from '../../matching/runs/run-words.ts';
import { CATALOGUE } from '../../office/catalogue/catalogue.ts';
import { ALL_KINDS } from '../../office/kinds/kinds.ts';
import { MEMBER_STATUS_WORDS } from '../../office/members/member-words.ts';
import { ROLE_WORDS } from '../../office/members/role-words.ts';
import { FORM_WORDS } from '../../support/contacts/contact-words.ts';
import { WITHDRAWAL_MACHINE } from '../../support/withdrawals/withdrawal-machine.ts';

export type Words = Readonly<Record<string, Bilingual>>;

/** Labels as they are written within a line. */
const phrases = (labels: Words): Words =>
  Object.fromEntries(Object.entries(labels).map(([code, label]) => [code, midSentence(label)]));

/** The states of what an action is about, by its first word. */
export const STATE_WORDS: Readonly<Record<string, Words>> = {
  child: CHILD_MACHINE.states,
  proposal: PROPOSAL_MACHINE.states,
  pairing: PAIRING_MACHINE.states,
  withdrawal: WITHDRAWAL_MACHINE.states,
  referral: REFERRAL_MACHINE.states,
  volunteer: VOLUNTEER_MACHINE.states,
  run: phrases(RUN_STATUS_WORDS),
  import: {
    checked: { zh: '已试读', en: 'checked' },
    committing: { zh: '导入中', en: 'in progress' },
    committed: { zh: '已导入', en: 'imported' },
  },
  delivery: {
    pending: { zh: '待发送', en: 'pending' },
    sending: { zh: '发送中', en: 'sending' },
    sent: { zh: '已送达', en: 'delivered' },
    failed: { zh: '未送达', en: 'failed' },
    resolved: { zh: '已无需发送', en: 'no longer needed' },
  },
  member: {
    ...ROLE_WORDS,
    ...phrases(MEMBER_STATUS_WORDS),
  },
  contact: phrases(FORM_WORDS),
};

/** Codes that mean the same whatever they stand beside. */
export const COMMON_WORDS: Words = {
  ...CONSENT_PURPOSE_WORDS,
  ...PAIRING_FLAGS,
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'phone' },
};

const RECOMMENDATION_WORDS: Words = {
  approve: { zh: '建议同意', en: 'recommends approval' },
  reject: { zh: '建议不同意', en: 'recommends rejection' },
};

const suggestions = CATALOGUE.categories.flatMap((category) => category.suggestions);

/** The codes with which `why` begins, by what was done; in all else it is somebody’s words, or an id. */
export const WHY_WORDS: Readonly<Record<NonNullable<ActionKind['why']>, Words>> = {
  words: {},
  wordsOrId: {},
  purpose: REVEAL_PURPOSE_WORDS,
  means: WAY_WORDS,
  decline: phrases(DECLINE_WORDS),
  vetting: phrases({ ...CHECK_WORDS, ...RESULT_WORDS }),
  pledge: phrases(PLEDGE_WAY_WORDS),
  suggestion: phrases(Object.fromEntries(suggestions.map((one) => [one.code, one]))),
  recommendation: RECOMMENDATION_WORDS,
  urgency: phrases(URGENCY_WORDS),
  kind: phrases(Object.fromEntries(ALL_KINDS.map(({ code, names }) => [code, names]))),
  authority: phrases(AUTHORITY_WORDS),
};
