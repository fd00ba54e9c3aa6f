/** Messages about a volunteer’s application, vetting and pauses; `{name}` stands for a parameter. */
import type { MessageRow } from '../../kernel/message.ts';

export const VOLUNTEER_MESSAGES = {
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
} as const satisfies Record<string, MessageRow>;
