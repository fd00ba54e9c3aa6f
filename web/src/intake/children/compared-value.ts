/** A compared field in words: lists come as their codes with spaces between, a person’s own answers not at all. */

import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../../../../shared/intake/children/compare-files.ts';
import { isListField } from '../../../../shared/intake/children/field-groups.ts';
import { fieldLabel } from '../../words/field-labels.ts';
import { useAnswerText } from './answer-text.ts';

export function useComparedValue() {
  const { t } = useTranslation('console');
  const answerText = useAnswerText();
  return {
    label: fieldLabel,
    value: (field: ComparedField, text: string | undefined) => {
      if (text === undefined) return t('duplicates.notShown');
      if (text === '') return '—';
      if (field === 'address') return answerText('street', text);
      return answerText(field, isListField(field) ? text.split(' ') : text);
    },
  };
}
