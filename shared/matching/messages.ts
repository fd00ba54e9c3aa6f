/** Messages to members about matching; `{name}` stands for a parameter. */
import type { MessageWords } from '../kernel/message.ts';

export const MATCHING_MESSAGES = {
  proposalConfirmed: {
    subject: { zh: '有一个孩子等您答复', en: 'A child awaits your answer' },
    text: {
      zh: '镇（街道）妇联为您推荐了一位孩子。请登录系统查看孩子需要什么、为什么推荐您，并答复愿意或不便。不便也没有关系，说明原因即可。',
      en: 'The street’s women’s federation proposes a child to you. Please sign in to read what the child needs and why you were chosen, and answer whether you are willing. If you cannot, just say why.',
    },
  },
  pairingBegun: {
    subject: { zh: '结对成功，请约首次见面', en: 'You are paired; please arrange the first meeting' },
    text: {
      zh: '家庭和您都已同意，结对从今天开始。请登录系统查看孩子的称呼、见面地点和监护人电话，并与镇（街道）妇联约定首次见面。',
      en: 'The family and you have both agreed: the pairing begins today. Please sign in for the child’s first name, the meeting place and the guardian’s phone, and arrange the first meeting with the street.',
    },
  },
  proposalFellAway: {
    subject: { zh: '匹配建议已取消', en: 'A proposal has been called off' },
    text: {
      zh: '此前征求您意见的一项匹配建议因情况变化已取消，您的名额不受影响。',
      en: 'A proposal that you were asked about has been called off, for circumstances have changed. Your place stays free.',
    },
  },
} as const satisfies Record<string, MessageWords>;
