/** An answer of the needs survey in words; what somebody typed stays as it is. */
import { useTranslation } from 'react-i18next';
import type { FreeTime, Gender } from '../../../../shared/intake/children/child.ts';
import type { AnswerKind } from '../../../../shared/intake/children/field-types.ts';
import { SURVEY_FIELDS, type SurveyField } from '../../../../shared/intake/children/fields.ts';
import { useNames } from '../../ui/names.ts';
import { kindName } from '../../words/kind-name.ts';

export function useAnswerText() {
  const { t } = useTranslation('console');
  const { place, suggestion } = useNames();
  const words: Partial<Record<AnswerKind, (code: string) => string>> = {
    gender: (code) => t(`gender.${code as Gender}`),
    kinds: kindName,
    freeTimes: (code) => t(`freeTime.${code as FreeTime}`),
    suggestions: suggestion,
    street: place,
    community: place,
  };
  return (field: SurveyField, answer: unknown): string =>
    [answer ?? []]
      .flat()
      .map((member) => words[SURVEY_FIELDS[field].kind]?.(String(member)) ?? String(member))
      .join(t('listSeparator'));
}
