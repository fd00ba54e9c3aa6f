/** What matching writes into the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const MATCHING_ACTIONS = {
  'child.proposed': {
    zh: '提出匹配建议',
    en: 'Match proposed',
    change: 'status',
    receipt: { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  },
  'child.proposedByHand': {
    zh: '人工提出匹配建议',
    en: 'Match proposed by hand',
    change: 'status',
    why: 'words',
    receipt: { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  },
  'child.requeued': {
    zh: '匹配建议取消，继续等待结对',
    en: 'Proposed match cancelled; child back in the queue',
    change: 'status',
    why: 'wordsOrId',
    receipt: { zh: '继续寻找合适的“钟妈妈”', en: 'Still looking for the right volunteer' },
  },
  'proposal.confirm': {
    zh: '镇（街道）确认匹配建议',
    en: 'Proposed match confirmed by the street office',
    receipt: {
      zh: '镇（街道）妇联已确认匹配，正在征求双方意见',
      en: 'Confirmed by the street office; both sides are being asked',
    },
  },
  'proposal.guardianAgrees': {
    zh: '监护人同意结对',
    en: 'Guardian agreed',
    receipt: { zh: '监护人已同意', en: 'The guardian has agreed' },
  },
  'proposal.guardianAgreementRecorded': {
    zh: '登记监护人同意结对（工作人员记录）',
    en: 'Guardian’s agreement recorded by an officer',
    why: 'means',
    receipt: { zh: '工作人员已登记监护人同意', en: 'An officer has recorded the guardian’s agreement' },
  },
  'proposal.guardianRefusalRecorded': {
    zh: '登记监护人不同意结对（工作人员记录）',
    en: 'Guardian’s refusal recorded by an officer',
    why: 'means',
    receipt: {
      zh: '工作人员已登记监护人不同意，继续寻找',
      en: 'An officer has recorded the guardian’s refusal; still looking',
    },
  },
  'proposal.volunteerAgrees': {
    zh: '志愿者同意结对',
    en: 'Volunteer agreed',
    receipt: { zh: '“钟妈妈”已同意', en: 'The volunteer has agreed' },
  },
  'proposal.declinedByStreet': {
    zh: '镇（街道）不采用匹配建议',
    en: 'Proposed match declined by the street office',
    why: 'words',
    receipt: {
      zh: '镇（街道）妇联调整了匹配，继续寻找',
      en: 'The street office has changed the match; still looking',
    },
  },
  'proposal.declinedByGuardian': {
    zh: '监护人不同意结对',
    en: 'Guardian declined',
    why: 'words',
    receipt: { zh: '监护人未同意，继续寻找', en: 'The guardian has declined; still looking' },
  },
  'proposal.declinedByVolunteer': {
    zh: '志愿者暂不结对',
    en: 'Volunteer declined',
    why: 'words',
    receipt: { zh: '“钟妈妈”暂有不便，继续寻找', en: 'The volunteer is not available; still looking' },
  },
  'proposal.endedWithoutConsent': {
    zh: '同意撤回，匹配终止',
    en: 'Ended because consent was withdrawn',
    receipt: { zh: '同意已撤回，匹配停止', en: 'Consent was withdrawn; the match has been cancelled' },
  },
  'pairing.begun': {
    zh: '结对开始',
    en: 'Pairing started',
    receipt: { zh: '结对成功', en: 'The pairing has started' },
  },
  'pairing.flagged': { zh: '结对作出标记', en: 'Pairing flagged' },
  'pairing.flagCleared': { zh: '结对标记取消', en: 'Flag removed from the pairing' },
  'run.queued': { zh: '开始匹配', en: 'Match run started' },
  'run.done': { zh: '匹配完成', en: 'Match run completed' },
  'run.failed': { zh: '匹配失败', en: 'Match run failed' },
} as const satisfies ActionTable;
