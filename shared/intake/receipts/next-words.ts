/** What comes next, in words for who holds a receipt. */
import type { Bilingual } from '../../kernel/language.ts';

export const NEXT_WORDS = {
  streetVerifies: { zh: '镇（街道）妇联核实材料', en: 'The street office verifies the information' },
  matched: { zh: '为孩子寻找合适的“钟妈妈”', en: 'We look for the right volunteer for the child' },
  youAreAsked: { zh: '找到后先征求您的意见', en: 'Before anything begins, we ask you' },
  youComplete: {
    zh: '请按说明补充后重新提交',
    en: 'Please complete the survey and send it again',
    isYours: true,
  },
  streetConfirms: {
    zh: '镇（街道）妇联核对推荐的“钟妈妈”',
    en: 'The street office checks the proposed volunteer',
  },
  youAnswer: { zh: '请您答复是否同意', en: 'Please say whether you agree', isYours: true },
  volunteerAnswers: {
    zh: '“钟妈妈”答复，对方同意后结对成立',
    en: 'The volunteer answers; the pairing starts once the volunteer agrees',
  },
  volunteerAnswersToo: {
    zh: '“钟妈妈”也同意后，结对成立',
    en: 'The pairing starts once the volunteer agrees, too',
  },
  pairedWhenAgreed: {
    zh: '“钟妈妈”已同意，您同意后结对成立',
    en: 'The volunteer has agreed; the pairing starts once you agree',
  },
  streetCalls: { zh: '镇（街道）妇联与您电话约时间', en: 'The street office calls you to arrange a day' },
  firstVisit: { zh: '第一次见面，街道的同志陪同', en: 'First meeting, together with the street office' },
  accompanied: { zh: '“钟妈妈”按约定陪伴孩子', en: 'The volunteer accompanies the child as agreed' },
  streetInvestigates: {
    zh: '镇（街道）妇联与您联系了解情况',
    en: 'The street office contacts you about your request',
  },
  districtDecides: { zh: '区妇联审核退出申请', en: 'The district office decides on your request' },
  mayReturn: {
    zh: '以后需要帮助，可再次联系镇（街道）妇联',
    en: 'If you need help again, contact the street office',
  },
  checks: {
    zh: '镇（街道）妇联与您联系，完成各项审核',
    en: 'The street office contacts you about the checks',
  },
  accepted: { zh: '审核全部通过后，成为“钟妈妈”', en: 'Once all checks are passed, you are a volunteer' },
  youAreAskedToo: {
    zh: '有合适的孩子时，先征求您的意见',
    en: 'When there is a child for you, we ask you first',
  },
  mayResume: { zh: '需要恢复时，请联系镇（街道）妇联', en: 'To resume, contact the street office' },
  thanked: { zh: '感谢您的陪伴', en: 'Thank you for your time' },
  mayAsk: { zh: '如有疑问，请联系镇（街道）妇联', en: 'If you have questions, contact the street office' },
} as const satisfies Record<string, Bilingual & { readonly isYours?: true }>;
export type NextStep = keyof typeof NEXT_WORDS;
