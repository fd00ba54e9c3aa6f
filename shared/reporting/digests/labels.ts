/** The codes of the records in words. */
import type { ChildKind } from '../../intake/children/child.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { ContactForm } from '../../support/contacts/contact.ts';
import { bilingual } from './words.ts';

export const KIND_LABELS = {
  orphan: bilingual('孤儿', 'orphaned'),
  unsupported: bilingual('事实无人抚养', 'de facto unattended'),
  leftBehind: bilingual('留守', 'left-behind'),
  lowIncome: bilingual('低保', 'low-income family'),
  disabled: bilingual('残疾', 'disability'),
  illness: bilingual('重病', 'serious illness'),
  other: bilingual('其他困境', 'other hardship'),
} as const satisfies Record<ChildKind, Bilingual>;

export const SOURCE_LABELS: Readonly<Record<string, Bilingual>> = {
  form: bilingual('网上填报', 'online form'),
  import: bilingual('批量导入', 'import'),
  referral: bilingual('转介', 'referral'),
};

export const FORM_LABELS = {
  visit: bilingual('上门走访', 'home visits'),
  call: bilingual('电话', 'calls'),
  message: bilingual('微信等消息', 'messages'),
  outing: bilingual('外出活动', 'outings'),
} as const satisfies Record<ContactForm, Bilingual>;
