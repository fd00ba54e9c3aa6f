import { useEffect } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Suggestion } from '../../../../shared/office/catalogue/catalogue.ts';
import type { Reference } from '../../public/reference.ts';
import { currentLanguage } from '../../words/language.ts';
import { ChoiceBoxes } from './choices.tsx';
import { FieldGroup } from './field.tsx';

type Categories = Pick<Reference, 'categories'>;

const choiceOf = (suggestion: Suggestion) => ({
  value: suggestion.code,
  label: inLanguage(suggestion, currentLanguage()),
});

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
          <ChoiceBoxes name={name} choices={category.suggestions.map(choiceOf)} />
        </fieldset>
      ))}
    </FieldGroup>
  );
}

/** Up to two among the chosen needs. */
function MostWantedField({ categories }: Categories) {
  const { t } = useTranslation('public');
  const needs = useFormContext().watch('needs') as readonly string[];
  const suggestions = categories.flatMap((category) => category.suggestions);
  const chosen = suggestions.filter(({ code }) => needs.includes(code));
  return (
    <FieldGroup name="mostWanted" label={t('survey.mostWanted')}>
      {chosen.length === 0 ? (
        <p className="hint">{t('survey.mostWantedEmpty')}</p>
      ) : (
        <ChoiceBoxes name="mostWanted" choices={chosen.map(choiceOf)} atMost={2} />
      )}
    </FieldGroup>
  );
}

/** Needs with the most wanted among them: what is no longer a need is no longer most wanted. */
export function NeedsFields({ categories }: Categories) {
  const { t } = useTranslation('public');
  const needs = useFormContext().watch('needs') as readonly string[];
  const { field } = useController({ name: 'mostWanted' });
  useEffect(() => {
    const kept = (field.value as readonly string[]).filter((code) => needs.includes(code));
    if (kept.length < field.value.length) field.onChange(kept);
  }, [needs, field]);
  return (
    <>
      <SuggestionsField name="needs" label={t('survey.needsLead')} categories={categories} />
      <MostWantedField categories={categories} />
    </>
  );
}
