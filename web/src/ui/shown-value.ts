/** Any field of any record in words, for comparing two states of it. */

import { useTranslation } from 'react-i18next';
import { FILE_FIELDS, type FileField } from '../../../shared/intake/children/field-groups.ts';
import { instantSchema, wallClock } from '../../../shared/kernel/instants.ts';
import { fieldLabel } from '../words/field-labels.ts';
import { useNames } from './names.ts';

const isFileField = (key: string): key is FileField => FILE_FIELDS.some((field) => field === key);

export function useShownValue() {
  const { t, i18n } = useTranslation('console');
  const { suggestion } = useNames();
  // Field names and states come as data: looked up when there are words for them, else shown as they are.
  const word = (key: string, otherwise: string) =>
    i18n.exists(key) ? String(i18n.t(key as never)) : otherwise;

  const text = (given: string): string => {
    const instant = instantSchema.safeParse(given);
    if (instant.success) return wallClock(instant.data);
    return word(`child.status.${given}`, word(`proposal.status.${given}`, suggestion(given)));
  };
  const value = (given: unknown): string => {
    if (given === undefined) return '—';
    if (Array.isArray(given)) return given.map(value).join(t('listSeparator')) || '—';
    if (typeof given === 'object')
      return Object.values(given ?? {})
        .map(value)
        .join(' ');
    return typeof given === 'string' ? text(given) : String(given);
  };
  return {
    label: (key: string) => (isFileField(key) ? fieldLabel(key) : word(`field.${key}`, key)),
    actionName: (route: string) => word(`change.${route}`, route),
    value,
  };
}
