/** What matching may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const MATCHING_PROBLEMS = {
  capacityFull: {
    status: 409,
    zh: '该志愿者的结对名额已满',
    en: 'This volunteer has no place left',
  },
  volunteerNotReady: {
    status: 409,
    zh: '该志愿者目前不能结对（未启用、审核未通过或已过期）',
    en: 'This volunteer may not be paired now (not active, or vetting not in force)',
  },
  pairNotAllowed: {
    status: 409,
    zh: '该志愿者不在此儿童的可结对范围内（距离、帮扶内容、名额或回避）',
    en: 'This volunteer is no candidate of the child’s (distance, help, places or a bar)',
  },
  proposalSuperseded: {
    status: 409,
    zh: '该匹配建议已被更新的结果取代',
    en: 'A newer proposal has taken this one’s place',
  },
  answeredAlready: { status: 409, zh: '已经答复过', en: 'An answer was given already' },
  runInProgress: { status: 409, zh: '已有匹配正在进行', en: 'A match run is already under way' },
  pairingEnded: { status: 409, zh: '该结对已结束', en: 'This pairing has ended' },
} as const satisfies Record<string, ProblemKind>;
