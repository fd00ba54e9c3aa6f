/** Why a delivery is not sent, in words that hold no address and no number. */
import type { Bilingual } from './language.ts';

export const DELIVERY_REASONS = {
  noAddress: {
    zh: '收件人已停用，或没有邮箱',
    en: 'The recipient is no longer active or has no e-mail address',
  },
  noPhone: {
    zh: '没有手机号码，或身份信息已删除',
    en: 'No mobile number, or the personal details were erased',
  },
  landline: { zh: '只有固定电话，无法接收短信', en: 'Only a landline, which cannot receive text messages' },
  optedOut: { zh: '本人不接收短信', en: 'The person does not want text messages' },
  noCode: {
    zh: '手机号已更正，尚未发放新的回执号',
    en: 'The phone was corrected and no new receipt code has been issued',
  },
  noTemplate: { zh: '该通知尚未设置短信模板', en: 'No SMS template is set for this message' },
  blocked: {
    zh: '号码在短信平台黑名单内（本人已退订）',
    en: 'The number is blocked at the SMS gateway (unsubscribed)',
  },
  outOfMoney: { zh: '短信平台余额不足', en: 'The SMS account has run out of credit' },
  refused: { zh: '对方拒收', en: 'Refused for good' },
  notReached: { zh: '多次尝试未能送出', en: 'Not accepted in spite of several attempts' },
  unconfirmed: { zh: '对方没有确认，可能已经收到', en: 'Not confirmed: it may have arrived' },
  gone: { zh: '相关记录已不存在', en: 'What it was about no longer exists' },
} as const satisfies Record<string, Bilingual>;
export type DeliveryReason = keyof typeof DELIVERY_REASONS;
export const deliveryReasons = Object.keys(DELIVERY_REASONS) as [DeliveryReason, ...DeliveryReason[]];
