/** What the fields of a correction are called, and their values. */
import { useTranslation } from 'react-i18next';
import type { ChildKind, FreeTime, Gender } from '../../../../shared/intake/children/child.ts';
import { useNames } from '../../ui/names.ts';

export function useRightsField() {
  const { t } = useTranslation('console');
  const names: Readonly<Record<string, string>> = {
    name: t('reveal.name'),
    birthMonth: t('reveal.birthMonth'),
    note: t('reveal.note'),
    grade: t('child.grade'),
    gender: t('child.gender'),
    kinds: t('child.kinds'),
    needs: t('child.needs'),
    mostWanted: t('child.mostWanted'),
    interests: t('child.interests'),
    freeTimes: t('child.freeTimes'),
    'guardian.name': t('reveal.guardian'),
    'guardian.relation': t('rights.relation'),
    'guardian.phone': t('reveal.phone'),
    'address.detail': t('reveal.address'),
    'address.communityCode': t('volunteer.community'),
  };
  return (field: string) => names[field] ?? field;
}

/** Codes in words; what somebody typed stays as it is. */
export function useRightsValue() {
  const { t } = useTranslation('console');
  const { place, suggestion } = useNames();
  const shows: Readonly<Record<string, (code: string) => string>> = {
    gender: (code) => t(`gender.${code as Gender}`),
    kinds: (code) => t(`kind.${code as ChildKind}`),
    needs: suggestion,
    mostWanted: suggestion,
    freeTimes: (code) => t(`freeTime.${code as FreeTime}`),
    'address.communityCode': place,
  };
  return (field: string, value: unknown) =>
    [value]
      .flat()
      .map((one) => shows[field]?.(String(one)) ?? String(one))
      .join('、') || '—';
}
