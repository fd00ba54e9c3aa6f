/** Messages about intake; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const INTAKE_MESSAGES = {
  erasureAsked: {
    after: ['child.erasureAsked', 'volunteer.erasureAsked'],
    to: ['district'],
    subject: { zh: '身份信息待复核删除：{file}', en: 'Erasure requested: {file}' },
    text: {
      zh: '区妇联收到删除档案 {file} 身份信息的申请，须由提出人以外的另一位同事复核后执行。删除后无法恢复。',
      en: 'Erasure of the personal details in file {file} has been requested. A second district officer must review and confirm it. Erasure cannot be undone.',
    },
  },
  ownSurveyReturned: {
    after: ['child.returned'],
    to: ['guardian'],
    subject: { zh: '您提交的需求调查需要补充', en: 'Your needs survey is incomplete' },
    text: {
      zh: '您提交的需求调查需要补充，请凭回执号查看说明，补充后重新提交。',
      en: 'Your needs survey is incomplete. Please use your receipt code to read what is missing, and send it again.',
    },
    sms: {
      text: '您提交的需求调查需要补充，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看说明，补充后重新提交。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  ownFileClosed: {
    after: ['child.closed'],
    to: ['guardian'],
    subject: { zh: '孩子的档案已结案', en: 'The child’s file has been closed' },
    text: {
      zh: '孩子的档案已结案，请凭回执号查看。如有疑问或再次需要帮助，请联系镇（街道）妇联。',
      en: 'The child’s file has been closed. You can look it up with your receipt code. If you have questions or need help again, please contact the street office.',
    },
    sms: {
      text: '孩子的档案已结案，请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位查看。如有疑问或再次需要帮助，请联系镇（街道）妇联。',
      link: '/receipt',
    },
  },
  ownApplicationReceived: {
    after: ['volunteer.applied'],
    to: ['volunteer'],
    subject: { zh: '已收到您的志愿者报名', en: 'We have received your application' },
    text: {
      zh: '已收到您的志愿者报名，镇（街道）妇联会与您联系，完成身份、背景和面谈审核。',
      en: 'We have received your application as a volunteer. The street office will contact you about the checks of your identity and record and about the interview.',
    },
    sms: {
      text: '已收到您的志愿者报名，镇（街道）妇联会与您联系安排审核。请打开{link}，用回执号{codeFirst}-{codeSecond}和手机号后四位可查看进度。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  ownApplicationAccepted: {
    after: ['volunteer.vetted'],
    to: ['volunteer'],
    subject: { zh: '您的志愿者审核已通过', en: 'You have been accepted as a volunteer' },
    text: {
      zh: '您的志愿者审核已通过，欢迎成为“钟妈妈”。有合适的孩子时，镇（街道）妇联会征求您的意见。',
      en: 'All checks are complete: welcome as a volunteer. The street office will ask you when there is a child whom you could accompany.',
    },
    sms: {
      text: '您的志愿者审核已通过，欢迎成为“钟妈妈”。有合适的孩子时，镇（街道）妇联会征求您的意见。',
      isNecessary: true,
    },
  },
  ownApplicationRefused: {
    after: ['volunteer.refused'],
    to: ['volunteer'],
    subject: { zh: '您的志愿者报名未通过审核', en: 'Your application was not accepted' },
    text: {
      zh: '您的志愿者报名未通过审核，感谢您的热心。如有疑问，请联系镇（街道）妇联。',
      en: 'Your application as a volunteer was not accepted. Thank you for your interest. If you have questions, please contact the street office.',
    },
    sms: {
      text: '您的志愿者报名未通过审核，感谢您的热心。如有疑问，请联系镇（街道）妇联。',
      isNecessary: true,
    },
  },
  consentWithdrawn: {
    after: ['child.consentWithdrawn'],
    to: ['street'],
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了结对帮扶的同意，该结对已作标记，请尽快与家庭和志愿者沟通。',
      en: 'The guardian of the child in file {file} has withdrawn consent to pairing. The pairing has been flagged. Please contact the family and the volunteer as soon as possible.',
    },
  },
  consentWithdrawnUnpaired: {
    after: ['child.consentWithdrawn'],
    to: ['street'],
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了结对帮扶的同意，已停止匹配。',
      en: 'The guardian of the child in file {file} has withdrawn consent to pairing. Matching has stopped.',
    },
  },
  consentGivenAgain: {
    after: ['child.consentGiven'],
    to: ['street'],
    subject: { zh: '监护人重新同意：{file}', en: 'Consent given again: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人重新同意结对帮扶，标记已取消。',
      en: 'The guardian of the child in file {file} has consented to pairing again. The flag has been removed.',
    },
  },
  ownPairingHeld: {
    after: ['child.consentWithdrawn'],
    to: ['volunteer'],
    subject: { zh: '请暂停联系：{file}', en: 'Please pause contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）的监护人撤回了同意。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      en: 'The guardian of the child paired with you (file {file}) has withdrawn consent. Please do not contact the child or the family for now. The street office will contact you.',
    },
    sms: {
      text: '与您结对的孩子的监护人撤回了同意。请暂时不要联系孩子和家庭，镇（街道）妇联会与您沟通。',
      isNecessary: true,
    },
  },
  ownPairingResumed: {
    after: ['child.consentGiven'],
    to: ['volunteer'],
    subject: { zh: '可以继续陪伴：{file}', en: 'You can resume contact: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）的监护人已重新同意，您可以继续陪伴。',
      en: 'The guardian of the child paired with you (file {file}) has given consent again. You can resume contact.',
    },
    sms: { text: '与您结对的孩子的监护人已重新同意，您可以继续陪伴。' },
  },
  volunteerConsentWithdrawn: {
    after: ['volunteer.consentWithdrawn'],
    to: ['allStreets'],
    subject: { zh: '志愿者撤回同意：{file}', en: 'Volunteer withdrew consent: {file}' },
    text: {
      zh: '志愿者 {file} 撤回了同意，不再参与匹配；进行中的结对已作标记，请尽快与志愿者沟通，并为每个孩子作出安排。',
      en: 'Volunteer {file} has withdrawn consent and is no longer included in matching. Their active pairings have been flagged. Please contact the volunteer and decide what happens next for each child.',
    },
  },
  manyReveals: {
    after: ['member.manyReveals'],
    to: ['district'],
    subject: { zh: '身份信息查看次数超过提醒上限', en: 'High number of views of personal details' },
    text: {
      zh: '有成员今天查看身份信息已达 {count} 次，超过设定的 {usual} 次，请在审计日志中核对用途。成员：{member}',
      en: 'A member has viewed personal details {count} times today, more than the limit of {usual} set for an alert. Please check the purposes in the audit log. Member: {member}',
    },
  },
  volunteerPaused: {
    after: ['volunteer.paused'],
    to: ['street'],
    subject: { zh: '志愿者暂停：{file}', en: 'Volunteer paused: {file}' },
    text: {
      zh: '志愿者 {file} 已自行暂停，暂不参与匹配；进行中的结对照常继续，请予关注。',
      en: 'Volunteer {file} has paused and is not included in matching for now. Active pairings continue. Please keep an eye on them.',
    },
  },
  vettingEnding: {
    after: ['volunteer.vettingEnding', 'volunteer.vettingEndingSoon'],
    to: ['allStreets'],
    when: 'daily',
    subject: { zh: '志愿者审核即将到期：{file}', en: 'Vetting expires soon: {file}' },
    text: {
      zh: '志愿者 {file} 的审核有效期至 {date}，请在此之前安排复核；过期次日起不再参与匹配。',
      en: 'The vetting of volunteer {file} is valid until {date}. Please arrange a new check before then. From the day after, the volunteer is not included in matching.',
    },
  },
  ownVettingEnding: {
    after: ['volunteer.vettingEnding', 'volunteer.vettingEndingSoon'],
    to: ['volunteer'],
    when: 'daily',
    subject: { zh: '您的志愿者审核即将到期', en: 'Your vetting expires soon' },
    text: {
      zh: '您的审核有效期至 {date}，镇（街道）妇联会安排复核，请留意通知。过期后暂不安排新的结对。',
      en: 'Your vetting is valid until {date}. The street office will arrange a new check and let you know. After that date, no new matches can be proposed until the check is completed.',
    },
    sms: { text: '您的志愿者审核有效期至{date}，镇（街道）妇联会安排复核，请留意通知。' },
  },
  ownVettingLapsed: {
    after: ['volunteer.vettingLapsed', 'volunteer.vetted'],
    to: ['volunteer'],
    subject: { zh: '您的志愿者审核已失效', en: 'Your vetting is no longer valid' },
    text: {
      zh: '您的审核已过期或未通过，复核通过前暂不安排新的结对；请与镇（街道）妇联联系，尽快完成复核。',
      en: 'Your vetting has expired or you did not pass a check. No new matches can be proposed until your vetting is renewed. Please contact the street office as soon as possible.',
    },
    sms: { text: '您的志愿者审核已失效，复核通过前暂不安排新的结对，请与镇（街道）妇联联系。' },
  },
  vettingLapsed: {
    after: ['volunteer.vettingLapsed', 'volunteer.vetted'],
    to: ['allStreets'],
    subject: { zh: '志愿者审核失效：{file}', en: 'Vetting no longer valid: {file}' },
    text: {
      zh: '志愿者 {file} 的审核已过期或未通过，不再参与匹配，进行中的结对已作标记，请尽快安排复核。',
      en: 'The vetting of volunteer {file} has expired or a check was not passed. The volunteer is no longer included in matching, and active pairings have been flagged. Please arrange a new check as soon as possible.',
    },
  },
  transferAsked: {
    after: ['child.transferAsked'],
    to: ['otherStreet'],
    subject: { zh: '有档案申请转入：{file}', en: 'Incoming file: {file}' },
    text: {
      zh: '儿童档案 {file} 的家庭将迁入您所在的镇（街道），请核实住址后接收或退回。',
      en: 'The family of the child in file {file} is moving to your street. Please check the address, then accept or decline the file.',
    },
  },
  transferAccepted: {
    after: ['child.transferAccepted'],
    to: ['otherStreet'],
    subject: { zh: '档案已被接收：{file}', en: 'Transfer accepted: {file}' },
    text: {
      zh: '您转出的儿童档案 {file} 已由对方镇（街道）接收。',
      en: 'The other street office has accepted file {file}.',
    },
  },
  transferDeclined: {
    after: ['child.transferDeclined', 'child.transferTakenBack'],
    to: ['otherStreet'],
    subject: { zh: '档案未转移：{file}', en: 'Transfer not completed: {file}' },
    text: {
      zh: '儿童档案 {file} 的转移申请已被退回或撤回，档案仍在原镇（街道）。',
      en: 'The transfer of file {file} was declined or cancelled. The file remains with its current street.',
    },
  },
  childMoved: {
    after: ['child.transferAccepted'],
    to: ['volunteer'],
    subject: { zh: '与您结对的孩子已搬家：{file}', en: 'The child paired with you has moved: {file}' },
    text: {
      zh: '与您结对的孩子（档案 {file}）一家已迁往本区另一镇（街道），结对不变；如路途过远，请与迁入地的镇（街道）妇联联系。',
      en: 'The family of the child paired with you (file {file}) has moved to another street in the district. The pairing continues. If the distance is too great, please contact the new street office.',
    },
    sms: {
      text: '与您结对的孩子（档案尾号{fileEnd}）一家已迁往本区另一镇（街道），结对不变。如路途过远，请与迁入地的镇（街道）妇联联系。',
    },
  },
  referralReceived: {
    after: ['referral.received'],
    to: ['street'],
    subject: { zh: '收到转介：{file}', en: 'New referral: {file}' },
    text: {
      zh: '收到一份转介（{file}），请最迟于 {date} 受理，最迟于 {verify} 完成建档核实。',
      en: 'You have received a referral ({file}). Accept it by {date} and verify the child’s file by {verify}.',
    },
  },
  referralUrgent: {
    after: ['referral.received'],
    to: ['street'],
    subject: { zh: '收到紧急转介：{file}', en: 'Urgent referral: {file}' },
    text: {
      zh: '收到一份紧急转介（{file}），请最迟于 {date} 受理，最迟于 {verify} 完成建档核实。',
      en: 'You have received an urgent referral ({file}). Accept it by {date} and verify the child’s file by {verify}.',
    },
  },
  harmReported: {
    after: ['referral.received'],
    to: ['street', 'district', 'duty', 'robot'],
    subject: { zh: '疑似侵害未成年人报告：{file}', en: 'Report of suspected harm to a child: {file}' },
    text: {
      zh: '收到一份疑似侵害未成年人的报告（{file}），请立即登录系统查看并处理。尚未报警的，须立即向公安机关报案（110）。',
      en: 'We have received a report of suspected harm to a child ({file}). Sign in and act immediately. If it has not been reported to the police, report it now (110).',
    },
    sms: {
      text: '收到一份疑似侵害未成年人的报告，请立即打开{link}登录系统查看并处理。尚未报警的，须立即拨打110报案。',
      link: '/console',
      isNecessary: true,
    },
  },
  referralRerouted: {
    after: ['referral.rerouted'],
    to: ['street'],
    subject: { zh: '转介已转交您处办理：{file}', en: 'Referral reassigned to your street: {file}' },
    text: {
      zh: '一份转介（{file}）已转交您所在的镇（街道）办理，受理时限 {date}，核实时限 {verify}，不因转交而延长。',
      en: 'Referral {file} has been reassigned to your street. Accept it by {date} and verify the child’s file by {verify}. The time limits have not changed.',
    },
  },
  takeUpDueToday: {
    after: ['referral.takeUpDueToday'],
    to: ['street'],
    when: 'daily',
    subject: { zh: '转介今日到期：{file}', en: 'Referral due today: {file}' },
    text: {
      zh: '转介 {file} 须在今天（{date}）受理，目前尚未受理。',
      en: 'Referral {file} must be accepted today ({date}). It has not been accepted yet.',
    },
  },
  takeUpOverdue: {
    after: ['referral.takeUpOverdue'],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '转介逾期未受理：{file}', en: 'Referral overdue for acceptance: {file}' },
    text: {
      zh: '转介 {file} 应最迟于 {date} 受理，现已逾期，请区妇联督办。',
      en: 'Referral {file} was due for acceptance by {date} and is now overdue. The district office is asked to follow up.',
    },
  },
  verifyDueToday: {
    after: ['referral.verifyDueToday'],
    to: ['street'],
    when: 'daily',
    subject: { zh: '转介今日须核实：{file}', en: 'Verification due today: {file}' },
    text: {
      zh: '转介 {file} 须在今天（{date}）完成建档核实，目前尚未完成。',
      en: 'The child’s file for referral {file} must be verified today ({date}). It has not been verified yet.',
    },
  },
  verifyOverdue: {
    after: ['referral.verifyOverdue'],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '转介逾期未核实：{file}', en: 'Referral overdue for verification: {file}' },
    text: {
      zh: '转介 {file} 应最迟于 {date} 完成建档核实，现已逾期，请区妇联督办。',
      en: 'The child’s file for referral {file} was due for verification by {date} and is now overdue. The district office is asked to follow up.',
    },
  },
  ownReferralTakenUp: {
    after: ['referral.takenUp'],
    to: ['referrer'],
    subject: { zh: '您的转介已受理：{file}', en: 'Your referral has been accepted: {file}' },
    text: {
      zh: '您提交的转介 {file} 已受理，正在了解情况。',
      en: 'Your referral {file} has been accepted and is being looked into.',
    },
  },
  ownReferralVerified: {
    after: ['referral.verified'],
    to: ['referrer'],
    subject: { zh: '您的转介已核实：{file}', en: 'Your referral has been verified: {file}' },
    text: {
      zh: '您提交的转介 {file} 已建档并核实，后续由妇联跟进。感谢您的关心。',
      en: 'A file has been opened and verified for your referral {file}. The women’s federation will continue from here. Thank you for your care.',
    },
  },
  ownReferralEnded: {
    after: ['referral.declined', 'referral.closed'],
    to: ['referrer'],
    subject: { zh: '您的转介已办结：{file}', en: 'Your referral is complete: {file}' },
    text: {
      zh: '您提交的转介 {file} 已办结，未进入帮扶流程。如有疑问，请与镇（街道）妇联联系。',
      en: 'Your referral {file} is complete. The child was not taken into the programme. If you have questions, please contact the street office.',
    },
  },
} as const satisfies Record<string, MessageRow>;
