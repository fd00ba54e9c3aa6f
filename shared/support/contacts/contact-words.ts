/** The forms of a contact in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { ContactForm } from './contact.ts';

export const FORM_WORDS = {
  visit: { zh: '上门走访', en: 'Home visit' },
  call: { zh: '电话', en: 'Call' },
  message: { zh: '微信等消息', en: 'Message' },
  outing: { zh: '外出活动', en: 'Outing' },
} as const satisfies Record<ContactForm, Bilingual>;
