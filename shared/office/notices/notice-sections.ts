import type { Bilingual } from '../../kernel/language.ts';

/**
 * R-IN-148: Every notice names what is collected and for what, who sees it, where it is stored and for how long, what follows, what a
 * refusal means, how to correct, withdraw and complain, and the person responsible. (PIPL art. 17, 30, 31; 儿童个人信息网络保护规定 art. 10.)
 */
export const NOTICE_SECTION_TITLES = {
  purpose: { zh: '收集什么、用来做什么', en: 'What is collected, and for what' },
  viewers: { zh: '谁能看到', en: 'Who sees it' },
  place: { zh: '存放在哪里', en: 'Where it is stored' },
  period: { zh: '保存多久', en: 'How long it is stored' },
  effect: { zh: '会带来什么影响', en: 'What follows' },
  refusal: { zh: '不同意会怎样', en: 'What a refusal means' },
  correct: { zh: '怎样查阅、更正', en: 'How to see and correct it' },
  withdraw: { zh: '怎样撤回、删除', en: 'How to withdraw and erase' },
  complain: { zh: '怎样投诉', en: 'How to complain' },
  responsible: { zh: '由谁负责', en: 'Who is responsible' },
} as const satisfies Record<string, Bilingual>;

export type NoticeSection = keyof typeof NOTICE_SECTION_TITLES;
export const noticeSections = Object.keys(NOTICE_SECTION_TITLES) as [NoticeSection, ...NoticeSection[]];
