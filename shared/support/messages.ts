/** Messages to members about support; `{name}` stands for a parameter. */
import type { MessageWords } from '../kernel/message.ts';

export const SUPPORT_MESSAGES = {
  pairingEndRequested: {
    subject: { zh: '志愿者申请结束结对：{file}', en: 'A volunteer asks to end a pairing: {file}' },
    text: {
      zh: '儿童档案 {file} 的结对志愿者（{volunteer}）申请结束结对。请与双方沟通，并决定孩子重新等待还是结案。',
      en: 'The volunteer ({volunteer}) paired with file {file} asks to end the pairing. Please talk to both sides and decide whether the child waits again or the file is closed.',
    },
  },
  pairingEnded: {
    subject: { zh: '结对已结束：{file}', en: 'A pairing has ended: {file}' },
    text: {
      zh: '儿童档案 {file} 与志愿者 {volunteer} 的结对已结束。请登录系统查看说明与告别寄语。',
      en: 'The pairing of file {file} with volunteer {volunteer} has ended. Please sign in to read why, and the farewell.',
    },
  },
  withdrawalFiled: {
    subject: { zh: '监护人申请退出：{file}', en: 'A guardian asks to leave: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人提交了退出申请，请在 {date} 前调查并填写意见。',
      en: 'The guardian of file {file} has asked to leave. Please investigate and recommend by {date}.',
    },
  },
  withdrawalOverdue: {
    subject: { zh: '退出申请调查逾期：{file}', en: 'A withdrawal is overdue: {file}' },
    text: {
      zh: '儿童档案 {file} 的退出申请应于 {date} 前由街道完成调查，现已逾期，请尽快办理。',
      en: 'The withdrawal of file {file} was to be investigated by the street by {date}. It is overdue.',
    },
  },
  withdrawalReviewOverdue: {
    subject: { zh: '退出申请审核逾期：{file}', en: 'A review is overdue: {file}' },
    text: {
      zh: '儿童档案 {file} 的退出申请应于 {date} 前由区妇联审核，现已逾期，请尽快办理。',
      en: 'The withdrawal of file {file} was to be decided by the district by {date}. It is overdue.',
    },
  },
  withdrawalInvestigated: {
    subject: { zh: '退出申请待审核：{file}', en: 'A withdrawal awaits review: {file}' },
    text: {
      zh: '街道已完成儿童档案 {file} 退出申请的调查，请在 {date} 前审核。调查与审核须由不同人员办理。',
      en: 'The street has investigated the withdrawal of file {file}. Please decide by {date}; another person than the one who investigated has to.',
    },
  },
  withdrawalApproved: {
    subject: { zh: '退出申请已同意：{file}', en: 'A withdrawal is approved: {file}' },
    text: {
      zh: '区妇联已同意儿童档案 {file} 的退出申请，请登录系统查看处理结果并告知家庭。',
      en: 'The district has approved the withdrawal of file {file}. Please sign in to read the outcome and tell the family.',
    },
  },
  withdrawalRejected: {
    subject: { zh: '退出申请未同意：{file}', en: 'A withdrawal is rejected: {file}' },
    text: {
      zh: '区妇联未同意儿童档案 {file} 的退出申请，一切照旧，请登录系统查看理由并告知家庭。',
      en: 'The district has rejected the withdrawal of file {file}; everything stays as it was. Please sign in to read why and tell the family.',
    },
  },
  withdrawalTakenBack: {
    subject: { zh: '监护人撤回退出申请：{file}', en: 'A withdrawal was taken back: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人已撤回退出申请，无需继续办理。',
      en: 'The guardian of file {file} has taken the withdrawal back; nothing more is to be done.',
    },
  },
} as const satisfies Record<string, MessageWords>;
