/** Words of feedback on this system. */
import { FEEDBACK_MACHINE } from '../../../../shared/office/feedback/feedback-machine.ts';
import { inZh } from '../words.ts';

/** What both entries say. */
const both = {
  link: '意见反馈',
  title: '对本系统的意见',
  lead: '用着不方便、看不懂、出错了，或有好的建议，请告诉区妇联。这里只谈本系统；家庭和孩子的事，请联系镇（街道）妇联。',
  text: '您的意见',
  textHint: '请不要写姓名、电话和住址。',
  about: '关于页面',
  send: '提交意见',
  sent: '已收到，谢谢您的意见',
} as const;

export const publicFeedbackWords = {
  feedback: {
    ...both,
    anonymous: '无须登录，也不记录您是谁，因此无法逐一回复。',
    missing: '请填写意见',
    sending: '正在提交…',
    another: '再写一条',
    failed: '暂未确认提交成功，请重试；重复提交只记一条。',
  },
} as const;

export const feedbackWords = {
  feedback: {
    ...both,
    named: '区妇联会看到是您提出的，答复会显示在下方。',
    own: '我提出的意见',
    ownNone: '还没有提出过意见',
    answer: '答复',
    at: '提出时间',
    endedAt: '办结时间',
    status: inZh(FEEDBACK_MACHINE.states),
    inbox: '意见收件箱',
    inboxLead: '各页面收到的对本系统的意见。请在期限内答复或办结；提出人已登录的，会收到答复通知。',
    inboxNone: '没有意见',
    from: '提出人',
    nobody: '未登录',
    dueOn: '答复期限',
    late: '已逾期',
    doAnswer: '答复',
    doClose: '办结，不答复',
    answerHint: '提出人会看到全文。请不要写他人的姓名、电话和住址。',
    answerNobody: '提出人未登录，看不到答复；答复只作记录。',
  },
} as const;
