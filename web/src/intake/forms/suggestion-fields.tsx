import { useEffect } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { isSuggestionOffered, type Suggestion } from '../../../../shared/office/catalogue/catalogue.ts';
import type { Reference } from '../../public/reference.ts';
import { currentLanguage } from '../../words/language.ts';
import { ChoiceBoxes } from './choices.tsx';
import { FieldGroup } from './field.tsx';

type Categories = Pick<Reference, 'categories'>;

const choiceOf = (suggestion: Suggestion) => ({
  value: suggestion.code,
  label: inLanguage(suggestion, currentLanguage()),
});

const isOffered = (suggestion: Suggestion) => isSuggestionOffered(suggestion, dateIn(instantOf(Date.now())));

interface SuggestionsFieldProps extends Categories {
  readonly name: string;
  readonly label: string;
}

/** The whole catalogue, by category. */
export function SuggestionsField({ name, label, categories }: SuggestionsFieldProps) {
  return (
    <FieldGroup name={name} label={label}>
      {categories.map((category) => (
        <fieldset key={category.code} className="category">
          <legend>{inLanguage(category, currentLanguage())}</legend>
          <ChoiceBoxes name={name} choices={category.suggestions.filter(isOffered).map(choiceOf)} />
        </fieldset>
      ))}
    </FieldGroup>
  );
}

/** Up to two among the chosen needs: what is no longer a need is no longer most wanted. */
export function MostWantedField({ name, label, categories }: SuggestionsFieldProps) {
  const { t } = useTranslation('public');
  const needs = useFormContext().watch('needs') as readonly string[];
  const { field } = useController({ name });
  useEffect(() => {
    const stillNeeded = (field.value as readonly string[]).filter((code) => needs.includes(code));
    if (stillNeeded.length < field.value.length) field.onChange(stillNeeded);
  }, [needs, field]);
  const suggestions = categories.flatMap((category) => category.suggestions);
  const chosen = suggestions.filter(({ code }) => needs.includes(code));
  return (
    <FieldGroup name={name} label={label}>
      {chosen.length === 0 ? (
        <p className="hint">{t('survey.mostWantedEmpty')}</p>
      ) : (
        <ChoiceBoxes name={name} choices={chosen.map(choiceOf)} atMost={2} />
      )}
    </FieldGroup>
  );
}
