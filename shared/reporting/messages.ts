/** Messages about reporting; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const REPORTING_MESSAGES = {
  deliveriesFailed: {
    after: ['delivery.failed'],
    to: ['district'],
    when: 'daily',
    subject: { zh: '有 {count} 条通知未能送达', en: 'Messages not delivered: {count}' },
    text: {
      zh: '自昨天早上以来，有 {count} 条通知或月报未能送达，目前待处理的共 {open} 条。请登录系统查看原因，再次发送，或另行告知收件人并登记。',
      en: '{count} messages or digests could not be delivered since yesterday morning; {open} are not handled yet. Please sign in to see why, and send them again or notify the recipients otherwise and record it.',
    },
  },
  dataReportDue: {
    after: ['duty.opened', 'duty.dueSoon'],
    to: ['district'],
    when: 'daily',
    subject: { zh: '{year} 年未成年人个人信息报告待报送', en: 'Report on minors’ data of {year} is due' },
    text: {
      zh: '请在 {due} 前核对并报送 {year} 年未成年人个人信息保护报告，报送后在“数据报告”页登记日期和文号。',
      en: 'Please check the report on minors’ data of {year}, hand it in by {due}, and record the date and number on the page “Data report”.',
    },
  },
  dataReportOverdue: {
    after: ['duty.overdue'],
    to: ['district'],
    when: 'daily',
    subject: { zh: '{year} 年未成年人个人信息报告逾期', en: 'Report on minors’ data of {year} is overdue' },
    text: {
      zh: '{year} 年未成年人个人信息保护报告应于 {due} 前报送，目前没有报送登记。请尽快报送，并在“数据报告”页登记日期和文号。',
      en: 'The report on minors’ data of {year} was due on {due}, and there is no record that it was handed in. Please do so soon, and record the date and number on the page “Data report”.',
    },
  },
  morningReminders: {
    after: [
      'volunteer.vettingEnding',
      'volunteer.vettingEndingSoon',
      'volunteer.vettingLapsed',
      'referral.takeUpDueToday',
      'referral.takeUpOverdue',
      'referral.verifyDueToday',
      'referral.verifyOverdue',
      'withdrawal.overdue',
      'delivery.failed',
      'feedback.overdue',
      'duty.opened',
      'duty.dueSoon',
      'duty.overdue',
      'child.dataRequestOverdue',
    ],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '今日提醒', en: 'Reminders of today' },
    text: { zh: '以下 {count} 项请您处理或知悉：', en: 'Reminders for you today: {count}' },
  },
} as const satisfies Record<string, MessageRow>;
