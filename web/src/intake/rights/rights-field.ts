/** What the fields of a correction are called. */
import { useTranslation } from 'react-i18next';

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
