import { useTranslation } from 'react-i18next';
import { fileMarks, MARK_WORDS } from '../../../../shared/intake/reviews/file-mark.ts';
import { RISK_WORDS, riskColours } from '../../../../shared/intake/reviews/risk.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { ChoiceFilter } from '../../ui/filters.tsx';
import { currentLanguage } from '../../words/language.ts';

/** By risk, and by what is to be looked at again. */
export function ReviewFilters() {
  const { t } = useTranslation('console');
  const language = currentLanguage();
  const risks = [
    ...riskColours.map((value) => ({
      value: value as string,
      label: inLanguage(RISK_WORDS[value], language),
    })),
    { value: 'none', label: t('risk.notAssessed') },
  ];
  const marks = fileMarks.map((value) => ({ value, label: inLanguage(MARK_WORDS[value], language) }));
  return (
    <>
      <ChoiceFilter name="risk" label={t('risk.title')} options={risks} />
      <ChoiceFilter name="mark" label={t('risk.mark')} options={marks} />
    </>
  );
}
