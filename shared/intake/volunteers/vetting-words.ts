/** The checks of a volunteer’s vetting and their results, in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { OffenceClass } from './record-check.ts';
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
