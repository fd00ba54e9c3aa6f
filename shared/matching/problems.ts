/** What matching may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const MATCHING_PROBLEMS = {
  capacityFull: {
    status: 409,
    zh: '该志愿者的结对名额已满',
    en: 'This volunteer is at capacity',
  },
  volunteerNotReady: {
    status: 409,
    zh: '该志愿者目前不能结对（未启用、审核未通过或已过期）',
    en: 'This volunteer cannot be paired at present (not active, or vetting not passed or expired)',
  },
  requirementMissing: {
    status: 409,
    zh: '该志愿者尚未完成本区要求的培训或安全承诺书',
    en: 'This volunteer lacks the training or the safety pledge that the district requires',
  },
  pairNotAllowed: {
    status: 409,
    zh: '该志愿者不在此儿童的可结对范围内（距离、帮扶内容、名额或回避）',
    en: 'This volunteer is not eligible for this child (distance, help offered, capacity or a conflict of interest)',
  },
  proposalSuperseded: {
    status: 409,
    zh: '该匹配建议已被新的建议取代',
    en: 'This proposed match has been superseded',
  },
  answeredAlready: { status: 409, zh: '已经答复过', en: 'An answer has already been given' },
  runInProgress: { status: 409, zh: '已有匹配正在进行', en: 'A match run is already in progress' },
  pairingEnded: { status: 409, zh: '该结对已结束', en: 'This pairing has ended' },
} as const satisfies Record<string, ProblemKind>;
