/** Messages about matching; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const MATCHING_MESSAGES = {
  proposalConfirmed: {
    after: ['proposal.confirm'],
    to: ['volunteer'],
    subject: { zh: '有一个孩子等您答复', en: 'A child is waiting for your answer' },
    text: {
      zh: '镇（街道）妇联为您推荐了一个孩子。请登录系统查看孩子需要什么、为什么推荐您，并答复是否愿意结对。如有不便也没有关系，说明原因即可。',
      en: 'The street office would like to pair you with a child. Please sign in to see what the child needs and why you were suggested, and say whether you agree. If you cannot, that is fine: just let us know the reason.',
    },
  },
  pairingBegun: {
    after: ['pairing.begun'],
    to: ['volunteer'],
    subject: { zh: '结对成功，请约首次见面', en: 'You are now paired: arrange the first meeting' },
    text: {
      zh: '孩子家庭和您都已同意，结对从今天开始。请登录系统查看孩子的名字、见面地点和监护人电话，并与镇（街道）妇联约定首次见面。',
      en: 'You and the family have both agreed, so the pairing starts today. Please sign in to see the child’s first name, the meeting place and the guardian’s phone number, and arrange the first meeting with the street office.',
    },
  },
  proposalFellAway: {
    after: ['proposal.declinedByStreet', 'proposal.declinedByGuardian', 'withdrawal.approved'],
    to: ['volunteer'],
    subject: { zh: '匹配建议已取消', en: 'Proposed match cancelled' },
    text: {
      zh: '此前征求您意见的一条匹配建议因情况变化已取消，您的结对名额不受影响。',
      en: 'A proposed match that you were asked about has been cancelled because circumstances have changed. You remain available for other matches.',
    },
  },
} as const satisfies Record<string, MessageRow>;
