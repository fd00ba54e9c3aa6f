/** Messages about support; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const SUPPORT_MESSAGES = {
  pairingEndRequested: {
    after: ['pairing.endRequested'],
    to: ['street'],
    subject: { zh: '志愿者申请结束结对：{file}', en: 'Volunteer asks to end a pairing: {file}' },
    text: {
      zh: '与儿童档案 {file} 结对的志愿者（{volunteer}）申请结束结对。请与双方沟通，并决定孩子重新等待结对还是结案。',
      en: 'Volunteer {volunteer}, paired with the child in file {file}, has asked to end the pairing. Please talk to both sides and decide whether the child returns to the queue or the file is closed.',
    },
  },
  pairingEnded: {
    after: ['pairing.ended'],
    to: ['street', 'volunteer'],
    subject: { zh: '结对已结束：{file}', en: 'Pairing ended: {file}' },
    text: {
      zh: '儿童档案 {file} 与志愿者 {volunteer} 的结对已结束。请登录系统查看说明与告别寄语。',
      en: 'The pairing of the child in file {file} with volunteer {volunteer} has ended. Please sign in to see the reason and the farewell message.',
    },
    sms: {
      text: '您与孩子（档案尾号{fileEnd}）的结对已结束，感谢您的陪伴。说明与告别寄语请打开{link}登录查看。',
      link: '/console',
      isNecessary: true,
    },
  },
  familyPairingEnded: {
    after: ['pairing.ended'],
    to: ['guardian'],
    subject: { zh: '结对已结束', en: 'The pairing has ended' },
    text: {
      zh: '孩子与“钟妈妈”的结对已结束，请凭回执号查看告别寄语和后续安排。',
      en: 'The child’s pairing with the volunteer has ended. Please use your receipt code to read the farewell message and what comes next.',
    },
    sms: {
      text: '孩子与“钟妈妈”的结对已结束，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看告别寄语和后续安排。',
      link: '/receipt',
    },
  },
  ownWithdrawalReceived: {
    after: ['withdrawal.filed', 'withdrawal.recorded'],
    to: ['guardian'],
    subject: { zh: '已收到您的退出申请', en: 'We have received your withdrawal request' },
    text: {
      zh: '已收到您的退出申请，镇（街道）妇联最迟于 {date} 与您联系。如非您本人申请，请立即致电镇（街道）妇联。',
      en: 'We have received your withdrawal request. The street office will contact you by {date}. If you did not send it, please call the street office at once.',
    },
    sms: {
      text: '已收到您的退出申请，镇（街道）妇联最迟于{date}与您联系。如非您本人申请，请立即致电镇（街道）妇联。',
      isNecessary: true,
    },
  },
  ownWithdrawalInvestigated: {
    after: ['withdrawal.investigated'],
    to: ['guardian'],
    subject: {
      zh: '您的退出申请待区妇联审核',
      en: 'The district office will decide your withdrawal request',
    },
    text: {
      zh: '镇（街道）妇联已了解情况，区妇联最迟于 {date} 审核您的退出申请。',
      en: 'The street office has finished its investigation. The district office will decide your withdrawal request by {date}.',
    },
    sms: {
      text: '镇（街道）妇联已了解情况，区妇联最迟于{date}审核您的退出申请。',
      isNecessary: true,
    },
  },
  ownWithdrawalApproved: {
    after: ['withdrawal.approved'],
    to: ['guardian'],
    subject: { zh: '区妇联已同意您的退出申请', en: 'Your withdrawal request has been approved' },
    text: {
      zh: '区妇联已同意您的退出申请，请凭回执号查看后续安排。感谢您和孩子。',
      en: 'The district office has approved your withdrawal request. Please use your receipt code to read what comes next. Thank you and the child.',
    },
    sms: {
      text: '区妇联已同意您的退出申请，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看后续安排。感谢您和孩子。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  ownWithdrawalRejected: {
    after: ['withdrawal.rejected'],
    to: ['guardian'],
    subject: { zh: '您的退出申请未获同意', en: 'Your withdrawal request has not been approved' },
    text: {
      zh: '区妇联未同意您的退出申请，目前安排不变，请凭回执号查看理由。有不同意见的，可致电区妇联。',
      en: 'The district office has not approved your withdrawal request. Nothing has changed. Please use your receipt code to read the reason. If you disagree, please call the district office.',
    },
    sms: {
      text: '区妇联未同意您的退出申请，目前安排不变，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看理由。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  withdrawalFiled: {
    after: ['withdrawal.filed', 'withdrawal.recorded', 'child.transferAccepted'],
    to: ['street'],
    subject: { zh: '监护人申请退出：{file}', en: 'Withdrawal request: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人提交了退出申请，请最迟于 {date} 完成调查并提出建议。',
      en: 'The guardian of the child in file {file} has asked to withdraw from the programme. Please submit your findings and recommendation by {date}.',
    },
  },
  withdrawalOverdue: {
    after: ['withdrawal.overdue'],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '退出申请调查逾期：{file}', en: 'Investigation overdue: {file}' },
    text: {
      zh: '儿童档案 {file} 的退出申请应由镇（街道）妇联最迟于 {date} 完成调查，现已逾期，请尽快办理。',
      en: 'The street office was due to investigate the withdrawal request for file {file} by {date}. It is now overdue. Please deal with it as soon as possible.',
    },
  },
  withdrawalReviewOverdue: {
    after: ['withdrawal.overdue'],
    to: ['district'],
    when: 'daily',
    subject: { zh: '退出申请审核逾期：{file}', en: 'Decision overdue: {file}' },
    text: {
      zh: '儿童档案 {file} 的退出申请应由区妇联最迟于 {date} 审核，现已逾期，请尽快办理。',
      en: 'The district office was due to decide the withdrawal request for file {file} by {date}. It is now overdue. Please deal with it as soon as possible.',
    },
  },
  withdrawalInvestigated: {
    after: ['withdrawal.investigated'],
    to: ['district'],
    subject: { zh: '退出申请待审核：{file}', en: 'Withdrawal request awaiting decision: {file}' },
    text: {
      zh: '镇（街道）妇联已完成儿童档案 {file} 退出申请的调查，请最迟于 {date} 审核。调查与审核须由不同人员办理。',
      en: 'The street office has investigated the withdrawal request for file {file}. Please decide by {date}. The person who investigated cannot decide.',
    },
  },
  withdrawalApproved: {
    after: ['withdrawal.approved'],
    to: ['street'],
    subject: { zh: '退出申请已同意：{file}', en: 'Withdrawal request approved: {file}' },
    text: {
      zh: '区妇联已同意儿童档案 {file} 的退出申请，请登录系统查看处理结果并告知家庭。',
      en: 'The district office has approved the withdrawal request for file {file}. Please sign in to see the outcome, and inform the family.',
    },
  },
  withdrawalRejected: {
    after: ['withdrawal.rejected'],
    to: ['street'],
    subject: { zh: '退出申请未获同意：{file}', en: 'Withdrawal request rejected: {file}' },
    text: {
      zh: '区妇联未同意儿童档案 {file} 的退出申请，目前安排不变，请登录系统查看理由并告知家庭。',
      en: 'The district office has rejected the withdrawal request for file {file}. Nothing has changed. Please sign in to see the reason, and inform the family.',
    },
  },
  withdrawalTakenBack: {
    after: ['withdrawal.takenBack'],
    to: ['street', 'district'],
    subject: { zh: '监护人撤回退出申请：{file}', en: 'Withdrawal request cancelled: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人已撤回退出申请，无需继续办理。',
      en: 'The guardian of the child in file {file} has cancelled the withdrawal request. No further action is needed.',
    },
  },
} as const satisfies Record<string, MessageRow>;
