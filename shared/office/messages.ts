/** Messages of the office; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const OFFICE_MESSAGES = {
  changeProposed: {
    after: ['change.proposed'],
    to: ['otherOfficers'],
    subject: { zh: '有一项变更待您复核', en: 'A change awaits your approval' },
    text: {
      zh: '同事提出了一项须由另一人复核的变更（设置或工作人员）。请在“待复核”页查看，同意或退回；同意之前一切照旧。',
      en: 'A colleague proposed a change of settings or officers that needs a second person. See the page “Awaiting approval” and approve or reject it. Nothing changes before it is approved.',
    },
  },
  officerAppointedAlone: {
    after: ['member.officerAlone'],
    to: ['auditors'],
    subject: { zh: '有工作人员未经复核即生效', en: 'An officer was appointed without a second person' },
    text: {
      zh: '本区目前只有一名区级工作人员，其邀请或授予的工作人员角色未经第二人复核即已生效。请在审计日志中核对。',
      en: 'The district has one officer only, who invited an officer or gave an officer role without a second person’s approval. Review it in the audit log.',
    },
  },
  officerCodeIssued: {
    after: ['member.invitedAgain'],
    to: ['memberConcerned', 'auditors'],
    subject: { zh: '工作人员的登录码已重新发放', en: 'A new sign-in code was issued for an officer' },
    text: {
      zh: '一位工作人员的登录码已重新发放，原登录方式失效。如果这是您的账号而您没有提出，请立即联系区妇联。',
      en: 'A new sign-in code was issued for an officer; the former way to sign in no longer works. If it is your account and you did not ask for it, contact the district office at once.',
    },
  },
  changeDecided: {
    after: ['change.approved', 'change.rejected', 'change.superseded', 'change.expired'],
    to: ['proposer'],
    subject: { zh: '您提出的变更已有结果', en: 'Your change has been decided' },
    text: {
      zh: '您提出的变更已办结，请在“待复核”页查看结果。',
      en: 'The change that you proposed has been decided. See the page “Awaiting approval”.',
    },
  },
  feedbackAnswered: {
    after: ['feedback.answered'],
    to: ['memberConcerned'],
    subject: { zh: '您对本系统的意见已有答复', en: 'Your feedback on this system has been answered' },
    text: {
      zh: '您提出的意见，区妇联已答复，请在“意见反馈”页查看。',
      en: 'The district office has answered your feedback. See the page “Feedback”.',
    },
  },
  feedbackOverdue: {
    after: ['feedback.overdue'],
    to: ['district'],
    when: 'daily',
    subject: { zh: '有对本系统的意见逾期未处理', en: 'Feedback on this system is overdue' },
    text: {
      zh: '有一条对本系统的意见已超过答复期限，请在“意见收件箱”页答复或办结。',
      en: 'Feedback on this system has waited longer than the district’s limit. See the page “Feedback inbox” and answer or close it.',
    },
  },
  accountReady: {
    after: ['member.accountMade'],
    to: ['volunteer'],
    subject: { zh: '您的登录账号已开通', en: 'Your account is ready' },
    text: {
      zh: '您的登录账号已开通。请用首次登录码登录，并设置自己的密码。登录码以短信或纸质信发放，邮件中不含登录码。',
      en: 'Your account is ready. Sign in with your first sign-in code and choose a password of your own. You receive the code by text message or letter; it is never sent by e-mail.',
    },
    sms: {
      text: '您的志愿者账号已开通。请用本人手机号登录{link}，首次登录码：{invitationFirst}{invitationSecond}，登录后请设置自己的密码。请勿告诉他人。',
      link: '/console',
      isNecessary: true,
    },
  },
} as const satisfies Record<string, MessageRow>;
