/** Messages about intake; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';
import { CHILD_MESSAGES } from './children/child-messages.ts';
import { CONSENT_MESSAGES } from './consents/consent-messages.ts';
import { RECEIPT_MESSAGES } from './receipts/receipt-messages.ts';
import { REFERRAL_MESSAGES } from './referrals/referral-messages.ts';
import { REVIEW_MESSAGES } from './reviews/review-messages.ts';
import { VOLUNTEER_MESSAGES } from './volunteers/volunteer-messages.ts';

export const INTAKE_MESSAGES = {
  ...CHILD_MESSAGES,
  ...VOLUNTEER_MESSAGES,
  ...CONSENT_MESSAGES,
  ...REVIEW_MESSAGES,
  ...REFERRAL_MESSAGES,
  ...RECEIPT_MESSAGES,
  erasureAsked: {
    after: ['child.erasureAsked', 'volunteer.erasureAsked'],
    to: ['district'],
    subject: { zh: '身份信息待复核删除：{file}', en: 'Erasure requested: {file}' },
    text: {
      zh: '区妇联收到删除档案 {file} 身份信息的申请，须由提出人以外的另一位同事复核后执行。删除后无法恢复。',
      en: 'Erasure of the personal details in file {file} has been requested. A second district officer must review and confirm it. Erasure cannot be undone.',
    },
  },
  dataRequestOverdue: {
    after: ['child.dataRequestOverdue'],
    to: ['street', 'district'],
    when: 'daily',
    subject: { zh: '家庭的个人信息申请逾期：{file}', en: 'Family’s request about its data overdue: {file}' },
    text: {
      zh: '档案 {file} 的家庭就个人信息提出的申请应于 {due} 前答复，目前没有答复登记。请尽快办理并登记。',
      en: 'The family of file {file} made a request about its data that was to be answered by {due}, and no answer is recorded. Please deal with it soon and record the answer.',
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
} as const satisfies Record<string, MessageRow>;
