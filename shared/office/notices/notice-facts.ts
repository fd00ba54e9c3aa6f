import { inLanguage, type Language } from '../../kernel/language.ts';
import type { OfficeSettings } from '../settings.ts';
import type { NoticeFacts } from './full-notice.ts';

/** As much of the settings as notices name. */
interface NoticeSettings extends Pick<OfficeSettings, 'notices' | 'contact'> {
  readonly retention: { readonly closedChildDays: number; readonly retiredVolunteerDays: number };
}

/** What a district has not filled in yet is named in general words; docs/go-live.zh.md asks for it. */
const UNSET = {
  person: { zh: '区妇联分管负责人', en: 'the officer in charge at the district office' },
  phone: { zh: '12345（转区妇联）', en: '12345 (ask for the district women’s federation)' },
  address: { zh: '区妇联办公室', en: 'the district office' },
  place: { zh: '中国境内', en: 'mainland China' },
} as const;

/** What the notices of a district name. */
export function noticeFacts(district: string, settings: NoticeSettings, language: Language): NoticeFacts {
  const { notices, contact, retention } = settings;
  const or = (value: string, key: keyof typeof UNSET) => value || inLanguage(UNSET[key], language);
  return {
    district,
    person: or(notices.person, 'person'),
    phone: or(notices.phone || contact.phone, 'phone'),
    address: or(notices.address, 'address'),
    place: or(notices.place, 'place'),
    childDays: retention.closedChildDays,
    volunteerDays: retention.retiredVolunteerDays,
  };
}
