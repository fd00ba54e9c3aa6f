/** The questions of the needs survey, whether they are answered for the first time or again. */

import type { TFunction } from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { freeTimes, genders } from '../../../../shared/intake/children/child.ts';
import { isListField } from '../../../../shared/intake/children/field-groups.ts';
import { formOf } from '../../../../shared/intake/children/field-values.ts';
import { SURVEY_FIELDS, type SurveyField, surveyFields } from '../../../../shared/intake/children/fields.ts';
import type { Reference } from '../../public/reference.ts';
import { fieldLabel, formLabels } from '../../words/field-labels.ts';
import { BirthMonthField } from './birth-month.tsx';
import { ChoicesField, OneChoiceField } from './choices.tsx';
import { FormSection } from './form-frame.tsx';
import { KindsField } from './kinds-field.tsx';
import { CommunityField, StreetField } from './place-fields.tsx';
import { MostWantedField, SuggestionsField } from './suggestion-fields.tsx';
import { SurveyConsent } from './survey-consent.tsx';
import { LongTextField, TextField, TextListField } from './text-fields.tsx';

const emptyAnswer = (field: SurveyField) => {
  if (field === 'gender') return undefined;
  return isListField(field) ? [] : '';
};

export const EMPTY_SURVEY = {
  ...formOf(emptyAnswer),
  consent: { agreed: false, purposes: [], noticeVersion: '' },
};

export const OPTIONAL_IN_SURVEY = [
  ...surveyFields
    .filter((field) => !SURVEY_FIELDS[field].isRequired)
    .map((field) => SURVEY_FIELDS[field].path),
  'consent.purposes',
];

export function useSurveyLabels(): Record<string, string> {
  const { t } = useTranslation('public');
  return { ...formLabels(), 'consent.agreed': t('consent.title') };
}

interface Asking {
  readonly field: { readonly name: string; readonly label: string };
  readonly reference: Reference;
  readonly t: TFunction<'public'>;
}

interface Question {
  readonly section: 'child' | 'guardian' | 'address' | 'needs' | 'times';
  readonly ask: (asking: Asking) => ReactNode;
}

const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }));

/** How each answer is asked for. */
const QUESTIONS: Readonly<Record<SurveyField, Question>> = {
  name: { section: 'child', ask: ({ field }) => <TextField {...field} autoComplete="off" /> },
  gender: {
    section: 'child',
    ask: ({ field, t }) => (
      <OneChoiceField {...field} choices={choices(genders, (one) => t(`gender.${one}`))} />
    ),
  },
  birthMonth: { section: 'child', ask: ({ field }) => <BirthMonthField {...field} /> },
  kinds: {
    section: 'child',
    ask: ({ field: { name, label }, reference, t }) => (
      <KindsField
        name={name}
        label={t('form.any', { label })}
        kinds={reference.kinds}
        placeName="address.streetCode"
      />
    ),
  },
  grade: { section: 'child', ask: ({ field, t }) => <TextField {...field} hint={t('survey.gradeHint')} /> },
  guardianName: { section: 'guardian', ask: ({ field }) => <TextField {...field} autoComplete="name" /> },
  relation: {
    section: 'guardian',
    ask: ({ field, t }) => <TextField {...field} hint={t('survey.relationHint')} />,
  },
  phone: {
    section: 'guardian',
    ask: ({ field, t }) => (
      <TextField {...field} hint={t('survey.phoneHint')} type="tel" inputMode="tel" autoComplete="tel" />
    ),
  },
  street: {
    section: 'address',
    ask: ({ field, reference }) => <StreetField {...field} streets={reference.streets} />,
  },
  community: {
    section: 'address',
    ask: ({ field, reference }) => <CommunityField {...field} streets={reference.streets} />,
  },
  detail: {
    section: 'address',
    ask: ({ field, t }) => (
      <TextField {...field} hint={t('survey.detailHint')} autoComplete="street-address" />
    ),
  },
  needs: {
    section: 'needs',
    ask: ({ field: { name }, reference, t }) => (
      <SuggestionsField name={name} label={t('survey.needsLead')} categories={reference.categories} />
    ),
  },
  mostWanted: {
    section: 'needs',
    ask: ({ field: { name, label }, reference, t }) => (
      <MostWantedField
        name={name}
        label={t('form.atMost', { label, max: 2 })}
        categories={reference.categories}
      />
    ),
  },
  interests: { section: 'needs', ask: ({ field }) => <TextListField {...field} /> },
  freeTimes: {
    section: 'times',
    ask: ({ field: { name, label }, t }) => (
      <ChoicesField
        name={name}
        label={t('form.any', { label })}
        choices={choices(freeTimes, (time) => t(`freeTime.${time}`))}
      />
    ),
  },
  note: { section: 'times', ask: ({ field }) => <LongTextField {...field} /> },
};

function QuestionsSection({ section, reference }: Pick<Question, 'section'> & Pick<Asking, 'reference'>) {
  const { t } = useTranslation('public');
  return (
    <FormSection title={t(`survey.${section}`)}>
      {surveyFields
        .filter((field) => QUESTIONS[field].section === section)
        .map((field) => (
          <Fragment key={field}>
            {QUESTIONS[field].ask({
              field: { name: SURVEY_FIELDS[field].path, label: fieldLabel(field) },
              reference,
              t,
            })}
          </Fragment>
        ))}
    </FormSection>
  );
}

const SECTIONS = ['child', 'guardian', 'address', 'needs', 'times'] as const;

export function SurveyFields({ reference }: Pick<Asking, 'reference'>) {
  const { t } = useTranslation('public');
  return (
    <>
      {SECTIONS.map((section) => (
        <QuestionsSection key={section} section={section} reference={reference} />
      ))}
      <FormSection title={t('consent.title')}>
        <SurveyConsent notice={reference.notice} />
      </FormSection>
    </>
  );
}
