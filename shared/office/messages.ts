/** Messages of the office; `{name}` stands for a parameter. */
import type { MessageRow } from '../kernel/message.ts';

export const OFFICE_MESSAGES = {
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
