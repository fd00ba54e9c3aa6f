/** Messages to members about intake; `{name}` stands for a parameter. */
import type { MessageWords } from '../kernel/message.ts';

export const INTAKE_MESSAGES = {
  erasureAsked: {
    subject: { zh: '申请删除身份信息：{file}', en: 'Erasure asked for: {file}' },
    text: {
      zh: '有人申请删除档案 {file} 的身份信息，须由区里另一位同事复核后执行，删除后无法恢复。',
      en: 'Somebody has asked to erase the identity of file {file}. Another officer of the district has to carry it out; it cannot be undone.',
    },
  },
  consentWithdrawn: {
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了同意，其结对已标记，请尽快与家庭和志愿者沟通。',
      en: 'The guardian of file {file} has withdrawn consent. The pairing is flagged; please talk to the family and the volunteer.',
    },
  },
  consentWithdrawnUnpaired: {
    subject: { zh: '监护人撤回同意：{file}', en: 'Consent withdrawn: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人撤回了结对同意，已停止匹配。',
      en: 'The guardian of file {file} has withdrawn consent to pairing. No volunteer is looked for any longer.',
    },
  },
  consentGivenAgain: {
    subject: { zh: '监护人重新同意：{file}', en: 'Consent given again: {file}' },
    text: {
      zh: '儿童档案 {file} 的监护人重新同意结对，标记已取消。',
      en: 'The guardian of file {file} has agreed to pairing again. The flag is gone.',
    },
  },
  ownPairingHeld: {
    subject: { zh: '请暂停联系：{file}', en: 'Please pause: {file}' },
    text: {
      zh: '您结对的孩子（档案 {file}）的监护人撤回了同意。请先不要联系孩子和家庭，街道妇联会与您沟通。',
      en: 'The guardian of your paired child (file {file}) has withdrawn consent. Please do not contact the child or the family for now; the street will talk to you.',
    },
  },
  ownPairingResumed: {
    subject: { zh: '可以继续陪伴：{file}', en: 'You may go on: {file}' },
    text: {
      zh: '您结对的孩子（档案 {file}）的监护人已重新同意，可以继续陪伴。',
      en: 'The guardian of your paired child (file {file}) has agreed again. You may go on.',
    },
  },
  volunteerConsentWithdrawn: {
    subject: { zh: '志愿者撤回同意：{file}', en: 'A volunteer withdrew consent: {file}' },
    text: {
      zh: '志愿者 {file} 撤回了同意，不再参与匹配；其进行中的结对已标记，请尽快沟通并为孩子作出安排。',
      en: 'Volunteer {file} has withdrawn consent and takes part in no match. Her pairings are flagged; please talk to her and decide for each child.',
    },
  },
  manyReveals: {
    subject: { zh: '查看身份信息次数较多', en: 'Unusually many identities opened' },
    text: {
      zh: '成员 {member} 今天查看身份信息已达 {count} 次，超过设定的 {usual} 次，请在审计记录中核对用途。',
      en: 'Member {member} has opened {count} identities today, more than the {usual} that are set. Please look at the purposes in the audit log.',
    },
  },
  volunteerPaused: {
    subject: { zh: '志愿者暂停：{file}', en: 'A volunteer has paused: {file}' },
    text: {
      zh: '志愿者 {file} 本人申请暂停，暂不参与匹配；进行中的结对继续，请关注。',
      en: 'Volunteer {file} has paused herself and takes part in no match. Her pairings go on; please keep an eye on them.',
    },
  },
  vettingEnding: {
    subject: { zh: '志愿者审核即将到期：{file}', en: 'Vetting is about to end: {file}' },
    text: {
      zh: '志愿者 {file} 的审核有效期至 {date}，请在此之前安排复核；过期次日起不再参与匹配。',
      en: 'The vetting of volunteer {file} is valid until {date}. Please arrange the re-check before; from the day after she takes part in no match.',
    },
  },
  ownVettingEnding: {
    subject: { zh: '您的志愿者审核即将到期', en: 'Your vetting is about to end' },
    text: {
      zh: '您的审核有效期至 {date}，镇（街道）妇联会安排复核，请留意通知。过期后暂不安排新的结对。',
      en: 'Your vetting is valid until {date}. The street will arrange the re-check. Without it you are not proposed to further children.',
    },
  },
  ownVettingLapsed: {
    subject: { zh: '您的志愿者审核已失效', en: 'Your vetting is no longer in force' },
    text: {
      zh: '您的审核已过期或未通过，复核通过前暂不安排新的结对；请与镇（街道）妇联联系，尽快完成复核。',
      en: 'Your vetting has lapsed or a check was failed. Until it is renewed you are not proposed to further children; please get in touch with the street soon.',
    },
  },
  vettingLapsed: {
    subject: { zh: '志愿者审核失效：{file}', en: 'Vetting is no longer in force: {file}' },
    text: {
      zh: '志愿者 {file} 的审核已过期或未通过，不再参与匹配，其结对已标记，请尽快安排复核。',
      en: 'The vetting of volunteer {file} has lapsed or a check was failed. She takes part in no match and her pairings are flagged; please arrange the re-check.',
    },
  },
  transferAsked: {
    subject: { zh: '有档案申请转入：{file}', en: 'A file is offered to your street: {file}' },
    text: {
      zh: '儿童档案 {file} 的家庭将迁入您的镇（街道），请核实住址后接收或退回。',
      en: 'The family of file {file} moves to your street. Please check the address and accept or decline it.',
    },
  },
  transferAccepted: {
    subject: { zh: '档案已被接收：{file}', en: 'The file was accepted: {file}' },
    text: {
      zh: '您转出的儿童档案 {file} 已由对方镇（街道）接收。',
      en: 'The street that you offered file {file} to has accepted it.',
    },
  },
  transferDeclined: {
    subject: { zh: '档案转移未成：{file}', en: 'The transfer was not carried out: {file}' },
    text: {
      zh: '儿童档案 {file} 的转移已被退回或撤回，档案仍在原镇（街道）。',
      en: 'The transfer of file {file} was declined or taken back. The file stays with its street.',
    },
  },
  childMoved: {
    subject: { zh: '与您结对的孩子已搬家：{file}', en: 'The child paired with you has moved: {file}' },
    text: {
      zh: '档案 {file} 的家庭已迁往本区另一镇（街道），结对不变；如路途过远，请与新的街道妇联联系。',
      en: 'The family of file {file} has moved to another street. The pairing stays; if it is too far for you now, please talk to the new street.',
    },
  },
  referralReceived: {
    subject: { zh: '收到转介：{file}', en: 'A referral: {file}' },
    text: {
      zh: '收到一份转介（{file}），请最迟于 {date} 受理，最迟于 {verify} 完成建档核实。',
      en: 'A referral has come in ({file}). Please take it up by {date}, and verify the file by {verify}.',
    },
  },
  referralUrgent: {
    subject: { zh: '收到紧急转介：{file}', en: 'An urgent referral: {file}' },
    text: {
      zh: '收到一份紧急转介（{file}），请最迟于 {date} 受理，最迟于 {verify} 完成建档核实。',
      en: 'An urgent referral has come in ({file}). Please take it up by {date}, and verify the file by {verify}.',
    },
  },
  harmReported: {
    subject: { zh: '侵害未成年人报告：{file}', en: 'A report of harm to a child: {file}' },
    text: {
      zh: '收到一份疑似侵害未成年人的报告（{file}），请立即登录系统查看并处理。尚未报警的，须立即向公安机关报案（110）。',
      en: 'A report that a child is being harmed has come in ({file}). Please sign in and act at once. If the police do not know yet, tell them now (110).',
    },
  },
  referralRerouted: {
    subject: { zh: '转交来的转介：{file}', en: 'A referral was handed to your street: {file}' },
    text: {
      zh: '一份转介（{file}）转交您的镇（街道）办理，受理时限 {date}，核实时限 {verify}，不因转交而延长。',
      en: 'A referral ({file}) was handed to your street. It is to be taken up by {date} and verified by {verify}; handing it over has not changed that.',
    },
  },
  takeUpDueToday: {
    subject: { zh: '转介今日到期：{file}', en: 'A referral is due today: {file}' },
    text: {
      zh: '转介 {file} 须在今天（{date}）受理，目前尚未受理。',
      en: 'Referral {file} is to be taken up today ({date}) and was not yet.',
    },
  },
  takeUpOverdue: {
    subject: { zh: '转介逾期未受理：{file}', en: 'A referral was not taken up in time: {file}' },
    text: {
      zh: '转介 {file} 应最迟于 {date} 受理，现已逾期，请区妇联督办。',
      en: 'Referral {file} was to be taken up by {date}. It is overdue; the district is asked to see to it.',
    },
  },
  verifyDueToday: {
    subject: { zh: '转介今日须核实：{file}', en: 'A referral is to be verified today: {file}' },
    text: {
      zh: '转介 {file} 须在今天（{date}）完成建档核实，目前尚未完成。',
      en: 'The file of referral {file} is to be verified today ({date}) and was not yet.',
    },
  },
  verifyOverdue: {
    subject: { zh: '转介逾期未核实：{file}', en: 'A referral was not verified in time: {file}' },
    text: {
      zh: '转介 {file} 应最迟于 {date} 完成建档核实，现已逾期，请区妇联督办。',
      en: 'The file of referral {file} was to be verified by {date}. It is overdue; the district is asked to see to it.',
    },
  },
  ownReferralTakenUp: {
    subject: { zh: '您的转介已受理：{file}', en: 'Your referral was taken up: {file}' },
    text: {
      zh: '您提交的转介 {file} 已受理，正在了解情况。',
      en: 'Your referral {file} was taken up and is being looked into.',
    },
  },
  ownReferralVerified: {
    subject: { zh: '您的转介已核实：{file}', en: 'Your referral was verified: {file}' },
    text: {
      zh: '您提交的转介 {file} 已建档并核实，后续由妇联跟进。感谢您的关心。',
      en: 'Your referral {file} has led to a verified file; the women’s federation goes on from here. Thank you.',
    },
  },
  ownReferralEnded: {
    subject: { zh: '您的转介已办结：{file}', en: 'Your referral has ended: {file}' },
    text: {
      zh: '您提交的转介 {file} 已办结，未进入帮扶流程。如有疑问，请与镇（街道）妇联联系。',
      en: 'Your referral {file} has ended and did not lead into the programme. If you have questions, please ask the street’s women’s federation.',
    },
  },
} as const satisfies Record<string, MessageWords>;
