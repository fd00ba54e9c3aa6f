/** The programme’s own phones, as a district enters them. */
import type { OfficeSettings } from '../settings.ts';
import { phonesByStreet } from './street-phones.ts';

export const ownNumbers = ({ contact, alerts }: Pick<OfficeSettings, 'contact' | 'alerts'>): string[] =>
  [contact.phone, alerts.dutyPhone, ...phonesByStreet(contact.streetPhones).values()].filter(Boolean);
