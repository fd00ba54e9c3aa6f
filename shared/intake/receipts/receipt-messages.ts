/** Messages about receipt codes; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

export const RECEIPT_MESSAGES = {
  receiptCodeIssued: {
    after: ['child.codeIssued'],
    to: ['district'],
    subject: { zh: '已发放新回执号：{file}', en: 'New receipt code issued: {file}' },
    text: {
      zh: '有经办人为儿童档案 {file} 的监护人发放了新回执号，原回执号作废。经办人、方式和理由请登录系统在该档案的办理记录中核对。',
      en: 'An officer has issued a new receipt code to the guardian of the child in file {file}. The former code is void. Please sign in and check in the file’s timeline who issued it, how and why.',
    },
  },
  ownReceiptCode: {
    after: ['child.codeIssued'],
    to: ['guardian'],
    subject: { zh: '您的新回执号', en: 'Your new receipt code' },
    text: {
      zh: '已为您发放新回执号，原回执号作废。',
      en: 'You have been issued a new receipt code. The former one is void.',
    },
    sms: {
      text: '您的新回执号为{codeFirst}-{codeSecond}，原回执号作废。请打开{link}，用回执号和手机号后四位查询。请勿告诉他人。',
      link: '/receipt',
      isNecessary: true,
    },
  },
  receiptLettersPrinted: {
    after: ['import.lettersPrinted'],
    to: ['district'],
    subject: { zh: '已打印 {count} 份回执信', en: 'Receipt letters printed: {count}' },
    text: {
      zh: '有经办人打印了一批导入档案的回执信，共 {count} 份档案，信内有回执号。经办人请登录系统在审计日志中核对。',
      en: 'An officer has printed letters with the receipt codes of imported files: {count} files. Please sign in and check in the audit log who printed them.',
    },
  },
} as const satisfies Record<string, MessageRow>;
