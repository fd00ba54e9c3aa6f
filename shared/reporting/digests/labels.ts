/** The codes of the records in words. */
import type { ChildKind } from '../../intake/children/child.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { ContactForm } from '../../support/contacts/contact.ts';
import { say } from './words.ts';

export const KIND_LABELS = {
  orphan: say('孤儿', 'orphaned'),
  unsupported: say('事实无人抚养', 'de facto unattended'),
  leftBehind: say('留守', 'left-behind'),
  lowIncome: say('低保', 'low-income family'),
  disabled: say('残疾', 'disability'),
  illness: say('重病', 'serious illness'),
  other: say('其他困境', 'other hardship'),
} as const satisfies Record<ChildKind, Bilingual>;

export const SOURCE_LABELS: Readonly<Record<string, Bilingual>> = {
  form: say('网上填报', 'online form'),
  import: say('批量导入', 'import'),
  referral: say('转介', 'referral'),
};

export const FORM_LABELS = {
  visit: say('上门走访', 'home visits'),
  call: say('电话', 'calls'),
  message: say('微信等消息', 'messages'),
  outing: say('外出活动', 'outings'),
} as const satisfies Record<ContactForm, Bilingual>;
