/** Messages about a referral, to the offices and to the member who referred the child; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

/** A group may have anybody in it: how many, and nothing by which one of them is known. */
const HARM_ROBOT = {
  zh: '有 {count} 件疑似侵害未成年人的报告待受理，请立即打开系统处理。',
  en: '{count} reports of suspected harm to a child are waiting to be accepted. Please open the system now.',
};

export const REFERRAL_MESSAGES = {
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
    to: ['street', 'onDuty', 'duty', 'robot'],
    subject: { zh: '疑似侵害未成年人报告：{file}', en: 'Report of suspected harm to a child: {file}' },
    robot: HARM_ROBOT,
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
  harmUnheard: {
    after: ['referral.harmUnheard'],
    to: ['street', 'district', 'duty', 'robot'],
    when: 'sweep',
    subject: {
      zh: '疑似侵害未成年人报告仍无人受理：{file}',
      en: 'Report of suspected harm still not accepted: {file}',
    },
    robot: HARM_ROBOT,
    text: {
      zh: '疑似侵害未成年人的报告（{file}）至今无人受理，这是第 {round} 次再次通知。请立即登录系统受理；受理后不再通知。尚未报警的，须立即向公安机关报案（110）。',
      en: 'Nobody has accepted the report of suspected harm to a child ({file}); this is reminder {round}. Sign in and accept it now; reminders stop then. If it has not been reported to the police, report it now (110).',
    },
    sms: {
      text: '一份疑似侵害未成年人的报告至今无人受理，请立即打开{link}登录系统受理。尚未报警的，须立即拨打110报案。',
      link: '/console',
      isNecessary: true,
    },
  },
  outsideReportDue: {
    after: ['referral.outsideReportDue'],
    to: ['street'],
    when: 'sweep',
    subject: {
      zh: '疑似侵害：请登记对外报告：{file}',
      en: 'Suspected harm: outside report to be recorded: {file}',
    },
    text: {
      zh: '疑似侵害未成年人的报告（{file}）已受理，尚未登记向公安、民政、教育等部门的报告。强制报告须立即办理，请最迟于 {until} 登记；没有报告的，须写明原因。',
      en: 'The report of suspected harm to a child ({file}) has been accepted, and no report to the police, civil affairs or education is recorded yet. Report it now and record it by {until}, or record the reason why there is none.',
    },
  },
  outsideReportOverdue: {
    after: ['referral.outsideReportOverdue'],
    to: ['street', 'district', 'duty', 'robot'],
    when: 'sweep',
    subject: {
      zh: '疑似侵害：对外报告逾期未登记：{file}',
      en: 'Suspected harm: outside report overdue: {file}',
    },
    robot: {
      zh: '有 {unreported} 件疑似侵害未成年人的报告逾期未登记对外报告，请立即打开系统处理。',
      en: '{unreported} reports of suspected harm have no outside report on record in time. Please open the system now.',
    },
    text: {
      zh: '疑似侵害未成年人的报告（{file}）应最迟于 {until} 登记向公安、民政、教育等部门的报告，现已逾期，请区妇联督办。',
      en: 'A report to the police, civil affairs or education was to be recorded by {until} for the report of suspected harm {file}. It is overdue. The district office is asked to follow up.',
    },
    sms: {
      text: '一份疑似侵害未成年人的报告逾期未登记对外报告，请立即打开{link}登录系统办理。尚未报警的，须立即拨打110报案。',
      link: '/console',
      isNecessary: true,
    },
  },
  outcomeMissing: {
    after: ['referral.outcomeMissing'],
    to: ['street', 'district'],
    when: 'sweep',
    subject: { zh: '疑似侵害：请登记处理结果：{file}', en: 'Suspected harm: outcome to be recorded: {file}' },
    text: {
      zh: '疑似侵害未成年人的报告（{file}）已报有关部门，尚无处理结果，请跟进并登记。',
      en: 'The report of suspected harm {file} was made to an authority, and its outcome is not recorded. Please follow up and record it.',
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
