/** The checks of a volunteer’s vetting and their results, in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Pledge, PledgeState } from './pledge.ts';
import type { OffenceClass } from './record-check.ts';
import type { Requirement } from './requirements.ts';
import type { Vetting, VettingCheck } from './volunteer.ts';

export const CHECK_WORDS = {
  identity: { zh: '身份核验', en: 'Identity check' },
  record: { zh: '背景核查', en: 'Background check' },
  interview: { zh: '面谈', en: 'Interview' },
  training: { zh: '培训', en: 'Training' },
} as const satisfies Record<VettingCheck, Bilingual>;

export const RESULT_WORDS = {
  passed: { zh: '通过', en: 'Passed' },
  failed: { zh: '未通过', en: 'Failed' },
} as const satisfies Record<Vetting['result'], Bilingual>;

export const OFFENCE_WORDS = {
  sexualAbuse: { zh: '性侵害', en: 'Sexual abuse' },
  maltreatment: { zh: '虐待', en: 'Maltreatment' },
  trafficking: { zh: '拐卖', en: 'Trafficking' },
  violence: { zh: '暴力伤害', en: 'Violent crime' },
} as const satisfies Record<OffenceClass, Bilingual>;

export const PLEDGE_WAY_WORDS = {
  self: { zh: '本人签署', en: 'Signed by the volunteer' },
  paper: { zh: '纸质登记', en: 'Recorded from paper' },
} as const satisfies Record<Pledge['by'], Bilingual>;

export const PLEDGE_STATE_WORDS = {
  inForce: { zh: '已签署', en: 'Signed' },
  missing: { zh: '未签署', en: 'Not signed' },
  outdated: { zh: '版本已更新，须重新签署', en: 'Former wording; to be signed again' },
  lapsed: { zh: '已过期，须重新签署', en: 'Expired; to be signed again' },
} as const satisfies Record<PledgeState, Bilingual>;

export const REQUIREMENT_WORDS = {
  training: { zh: '未完成培训', en: 'Not trained' },
  pledge: { zh: '安全承诺书未签署或已失效', en: 'No safety pledge in force' },
} as const satisfies Record<Requirement, Bilingual>;
