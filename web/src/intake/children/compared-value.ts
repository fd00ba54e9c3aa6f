/** A compared field in words: lists come as their codes with spaces between, a person’s own data not at all. */
import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../../../../shared/intake/children/compare-files.ts';
import { useNames } from '../../ui/names.ts';

export function useComparedValue() {
  const { t, i18n } = useTranslation('console');
  const { place, suggestion } = useNames();
  // The codes come as data: looked up when there are words for them, else shown as they are.
  const word = (key: string, code: string) => (i18n.exists(key) ? String(i18n.t(key as never)) : code);
  const list = (text: string, show: (code: string) => string) => text.split(' ').map(show).join('、');
  const shows: Partial<Record<ComparedField, (text: string) => string>> = {
    address: place,
    gender: (code) => word(`gender.${code}`, code),
    kinds: (text) => list(text, (code) => word(`kind.${code}`, code)),
    needs: (text) => list(text, suggestion),
    mostWanted: (text) => list(text, suggestion),
    freeTimes: (text) => list(text, (code) => word(`freeTime.${code}`, code)),
  };
  return {
    label: (field: ComparedField) => t(`case.compared.${field}`),
    value: (field: ComparedField, text: string | undefined) => {
      if (text === undefined) return t('case.duplicates.notShown');
      return text === '' ? '—' : (shows[field]?.(text) ?? text);
    },
  };
}
