/** The questions of the needs survey, whether they are answered for the first time or again. */

import type { TFunction } from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { freeTimes, genders } from '../../../../shared/intake/children/child.ts';
import { isListField } from '../../../../shared/intake/children/field-groups.ts';
import { formOf } from '../../../../shared/intake/children/field-values.ts';
import { SURVEY_FIELDS, type SurveyField, surveyFields } from '../../../../shared/intake/children/fields.ts';
import { type NeedsSurvey, needsSurveyBody } from '../../../../shared/intake/forms/forms.ts';
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
  filledInBy: 'guardian' as const,
  consent: { agreed: false, purposes: [], noticeVersion: '' },
};

const isBlank = (part: unknown) => Object.values(part ?? {}).every((value) => value === '');

/** What was not asked, or not answered, of the two grown-ups is not sent; a carer is not asked for consent. */
function withoutBlanks(form: unknown): unknown {
  const { guardian, carer, consent, ...rest } = form as Record<string, unknown>; // as the form has it
  const isGuardian = rest.filledInBy !== 'carer';
  return {
    ...rest,
    ...((isGuardian || !isBlank(guardian)) && { guardian }),
    ...(isGuardian ? { consent } : { carer }),
  };
}

/** The body of the form, from its fields. */
export const surveySchema = z.preprocess(withoutBlanks, needsSurveyBody) as z.ZodType<
  NeedsSurvey,
  z.input<typeof needsSurveyBody>
>; // what is blank is left out, and the rest goes in as it is

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
  readonly section: 'child' | 'guardian' | 'carer' | 'address' | 'needs' | 'times';
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
  carerName: { section: 'carer', ask: ({ field }) => <TextField {...field} autoComplete="name" /> },
  carerRelation: {
    section: 'carer',
    ask: ({ field, t }) => <TextField {...field} hint={t('survey.carerRelationHint')} />,
  },
  carerPhone: {
    section: 'carer',
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

const FILLERS = ['guardian', 'carer'] as const;

/** Whoever fills it in is asked for first; a carer is asked for the guardian too, who consents. */
const SECTIONS = {
  guardian: ['child', 'guardian', 'address', 'needs', 'times'],
  carer: ['child', 'carer', 'guardian', 'address', 'needs', 'times'],
} as const;

export function SurveyFields({ reference }: Pick<Asking, 'reference'>) {
  const { t } = useTranslation('public');
  const filledInBy: (typeof FILLERS)[number] = useWatch({ name: 'filledInBy' }) ?? 'guardian';
  const isGuardian = filledInBy === 'guardian';
  return (
    <>
      <FormSection title={t('survey.filledInBy')}>
        <OneChoiceField
          name="filledInBy"
          label={t('survey.filledInByLabel')}
          choices={choices(FILLERS, (one) => t(`survey.fillers.${one}`))}
        />
        <p className="hint">{t(`survey.fillerHints.${filledInBy}`)}</p>
      </FormSection>
      {SECTIONS[filledInBy].map((section) => (
        <QuestionsSection key={section} section={section} reference={reference} />
      ))}
      {isGuardian && (
        <FormSection title={t('consent.title')}>
          <SurveyConsent notice={reference.notice} />
        </FormSection>
      )}
    </>
  );
}
