/** What matching writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const MATCHING_ACTIONS = {
  'child.proposed': {
    zh: '匹配“钟妈妈”',
    en: 'A volunteer is proposed',
    change: 'status',
    receipt: { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  },
  'child.proposedByHand': {
    zh: '人工匹配“钟妈妈”',
    en: 'A volunteer is proposed by hand',
    change: 'status',
    why: 'words',
    receipt: { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  },
  'child.requeued': {
    zh: '匹配取消，继续等待',
    en: 'Proposal replaced, waits again',
    change: 'status',
    receipt: { zh: '继续寻找合适的“钟妈妈”', en: 'Still looking for the right volunteer' },
  },
  'proposal.confirm': {
    zh: '街道确认匹配',
    en: 'The street confirmed the proposal',
    receipt: { zh: '街道已确认匹配，等待双方答复', en: 'The street has confirmed; both sides are asked' },
  },
  'proposal.guardianAgrees': {
    zh: '监护人同意',
    en: 'The guardian agreed',
    receipt: { zh: '监护人已同意', en: 'The guardian has agreed' },
  },
  'proposal.volunteerAgrees': {
    zh: '“钟妈妈”同意',
    en: 'The volunteer agreed',
    receipt: { zh: '“钟妈妈”已同意', en: 'The volunteer has agreed' },
  },
  'proposal.declinedByStreet': {
    zh: '街道退回匹配',
    en: 'The street declined the proposal',
    why: 'words',
    receipt: { zh: '街道调整了匹配，继续寻找', en: 'The street has changed the proposal; still looking' },
  },
  'proposal.declinedByGuardian': {
    zh: '监护人婉拒',
    en: 'The guardian declined',
    why: 'words',
    receipt: { zh: '监护人婉拒，继续寻找', en: 'The guardian has declined; still looking' },
  },
  'proposal.declinedByVolunteer': {
    zh: '“钟妈妈”未应允',
    en: 'The volunteer declined',
    why: 'words',
    receipt: { zh: '“钟妈妈”未能应允，继续寻找', en: 'The volunteer cannot; still looking' },
  },
  'proposal.endedWithoutConsent': {
    zh: '同意撤回，匹配终止',
    en: 'Ended, for consent was taken back',
    receipt: { zh: '同意已撤回，匹配停止', en: 'Consent was taken back; the proposal has ended' },
  },
  'pairing.begun': {
    zh: '结对开始',
    en: 'The pairing began',
    receipt: { zh: '结对成功', en: 'The pairing has begun' },
  },
  'pairing.flagged': { zh: '结对需要关注', en: 'The pairing needs attention' },
  'pairing.flagCleared': { zh: '结对恢复正常', en: 'The pairing needs attention no more' },
  'run.queued': { zh: '开始匹配', en: 'A match run was started' },
  'run.done': { zh: '匹配完成', en: 'A match run ended' },
  'run.failed': { zh: '匹配失败', en: 'A match run failed' },
} as const satisfies ActionTable;
