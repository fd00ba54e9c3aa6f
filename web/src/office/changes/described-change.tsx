/** What a change would alter, in words: settings by their labels, roles and statuses as they are called. */
import { SETTINGS } from '../../../../shared/all-settings.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Setting } from '../../../../shared/office/settings/setting.ts';
import { currentLanguage } from '../../words/language.ts';

/** `group.field=` begins a value; the value goes on to the next. */
const PLACE = /(?:^| )(\w+)\.(\w+)=/g;

function labelOf(group: string, field: string): string {
  const fields: Readonly<Record<string, Setting>> = SETTINGS[group as keyof typeof SETTINGS] ?? {};
  const setting = fields[field];
  return setting ? inLanguage(setting.label, currentLanguage()) : `${group}.${field}`;
}

interface Described {
  readonly label: string;
  readonly value: string;
}

/** The audit log’s text of some settings, one entry each. */
export function describedSettings(text: string): Described[] {
  const places = [...text.matchAll(PLACE)];
  return places.map((place, index) => {
    const [whole, group = '', field = ''] = place;
    const end = places[index + 1]?.index ?? text.length;
    return { label: labelOf(group, field), value: text.slice(place.index + whole.length, end) };
  });
}
