/** What the codes in an entry mean. */

import { ROLE_WORDS } from '../../intake/children/actor-words.ts';
import { CHILD_MACHINE } from '../../intake/children/child-machine.ts';
import { CONSENT_MEANS_WORDS, CONSENT_PURPOSE_WORDS } from '../../intake/consents/consent-view.ts';
import { REVEAL_PURPOSE_WORDS } from '../../intake/identities/reveal.ts';
import { REFERRAL_MACHINE } from '../../intake/referrals/referral-machine.ts';
import { VOLUNTEER_MACHINE } from '../../intake/volunteers/volunteer-machine.ts';
import type { ActionKind } from '../../kernel/audit-action.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { PAIRING_FLAGS } from '../../matching/pairings/pairing.ts';
import { PAIRING_MACHINE } from '../../matching/pairings/pairing-machine.ts';
import { PROPOSAL_MACHINE } from '../../matching/proposals/proposal-machine.ts';
import { WITHDRAWAL_MACHINE } from '../../support/withdrawals/withdrawal-machine.ts';

export type Words = Readonly<Record<string, Bilingual>>;

/** The states of what an action is about, by its first word. */
export const STATE_WORDS: Readonly<Record<string, Words>> = {
  child: CHILD_MACHINE.states,
  proposal: PROPOSAL_MACHINE.states,
  pairing: PAIRING_MACHINE.states,
  withdrawal: WITHDRAWAL_MACHINE.states,
  referral: REFERRAL_MACHINE.states,
  volunteer: VOLUNTEER_MACHINE.states,
  run: {
    queued: { zh: '排队中', en: 'queued' },
    running: { zh: '计算中', en: 'running' },
    done: { zh: '已完成', en: 'done' },
    failed: { zh: '失败', en: 'failed' },
  },
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
  },
  member: {
    ...ROLE_WORDS,
    invited: { zh: '已邀请', en: 'invited' },
    active: { zh: '在用', en: 'active' },
    suspended: { zh: '已停用', en: 'suspended' },
    removed: { zh: '已移除', en: 'removed' },
  },
  contact: {
    visit: { zh: '上门走访', en: 'home visit' },
    call: { zh: '电话', en: 'call' },
    message: { zh: '微信等消息', en: 'message' },
    outing: { zh: '外出活动', en: 'outing' },
  },
};

/** Codes that mean the same whatever they stand beside. */
export const COMMON_WORDS: Words = {
  ...CONSENT_PURPOSE_WORDS,
  ...PAIRING_FLAGS,
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'phone' },
};

const VETTING_WORDS: Words = {
  identity: { zh: '身份核验', en: 'identity check' },
  record: { zh: '背景核查', en: 'background check' },
  interview: { zh: '面谈', en: 'interview' },
  training: { zh: '培训', en: 'training' },
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '未通过', en: 'failed' },
};

const URGENCY_WORDS: Words = {
  normal: { zh: '一般', en: 'standard' },
  urgent: { zh: '紧急', en: 'urgent' },
  harm: { zh: '疑似受到侵害', en: 'suspected harm' },
};

const RECOMMENDATION_WORDS: Words = {
  approve: { zh: '建议同意', en: 'recommends approval' },
  reject: { zh: '建议不同意', en: 'recommends rejection' },
};

/** The codes with which `why` begins, by what was done; in all else it is somebody’s words, or an id. */
export const WHY_WORDS: Readonly<Record<NonNullable<ActionKind['why']>, Words>> = {
  words: {},
  purpose: REVEAL_PURPOSE_WORDS,
  means: CONSENT_MEANS_WORDS,
  vetting: VETTING_WORDS,
  recommendation: RECOMMENDATION_WORDS,
  urgency: URGENCY_WORDS,
};
