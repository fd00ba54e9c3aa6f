/** The forms of contacts, counted. */
import type { Bilingual } from '../../kernel/language.ts';
import type { ContactForm } from '../../support/contacts/contact.ts';
import { FORM_WORDS } from '../../support/contacts/contact-words.ts';
import { bilingual } from './words.ts';

export const FORM_PLURALS = {
  visit: bilingual(FORM_WORDS.visit.zh, 'home visits'),
  call: bilingual(FORM_WORDS.call.zh, 'calls'),
  message: bilingual(FORM_WORDS.message.zh, 'messages'),
  outing: bilingual(FORM_WORDS.outing.zh, 'outings'),
} as const satisfies Record<ContactForm, Bilingual>;
