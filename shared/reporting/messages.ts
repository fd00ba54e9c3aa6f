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
    ],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '今日提醒', en: 'Reminders of today' },
    text: { zh: '以下 {count} 项请您处理或知悉：', en: 'Reminders for you today: {count}' },
  },
} as const satisfies Record<string, MessageRow>;
