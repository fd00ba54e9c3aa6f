/** One question of the referral form on the public page. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { genders } from '../../../../shared/intake/children/child.ts';
import { officeKinds, urgencies } from '../../../../shared/intake/referrals/referral.ts';
import {
  REFERRAL_FIELDS,
  type ReferralField,
  type ReferralKind,
} from '../../../../shared/intake/referrals/referral-fields.ts';
import { OFFICE_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Reference } from '../../public/reference.ts';
import { currentLanguage } from '../../words/language.ts';
import { BirthMonthField } from './birth-month.tsx';
import { OneChoiceField } from './choices.tsx';
import { TickField } from './consent-field.tsx';
import { KindsField } from './kinds-field.tsx';
import { CodeSelect, CommunityField, StreetField } from './place-fields.tsx';
import { LongTextField, TextField } from './text-fields.tsx';

type PublicT = TFunction<'public'>;

const AUTO_COMPLETE: Partial<Record<ReferralField, string>> = {
  'referrer.organisation': 'organization',
  'referrer.name': 'name',
  'referrer.post': 'organization-title',
  'referrer.phone': 'tel',
};

const hints = (t: PublicT): Partial<Record<ReferralField, string>> => ({
  'referrer.phone': t('referral.phoneHint'),
  'guardian.relation': t('survey.relationHint'),
  'place.detail': t('referral.detailHint'),
  known: t('referral.knownHint'),
});

interface Question {
  readonly name: ReferralField;
  readonly label: string;
  readonly hint: string | undefined;
  readonly reference: Reference;
  readonly t: PublicT;
}

const choices = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }));

const textField = ({ name, label, hint }: Question) => (
  <TextField name={name} label={label} hint={hint} autoComplete={AUTO_COMPLETE[name] ?? 'off'} />
);

/** Of a report of harm: the duty to tell the police, and whether that was done. */
function PoliceTold({ name, label, t }: Question) {
  if (useWatch({ name: 'urgency' }) !== 'harm') return null;
  return (
    <>
      <p className="notice bad">{t('referral.harmNote')}</p>
      <TickField name={name} label={label} />
    </>
  );
}

/** Of the district that was chosen. */
function StreetQuestion({ name, label, reference: { streets }, t }: Question) {
  const district: string = useWatch({ name: 'place.districtCode' });
  const offered = streets.filter(({ code }) => code.startsWith(district));
  return <StreetField name={name} label={label} streets={offered} empty={t('referral.streetUnknown')} />;
}

const QUESTIONS: Readonly<Record<ReferralKind, (question: Question) => ReactNode>> = {
  personName: textField,
  text: textField,
  house: textField,
  phone: ({ name, label, hint }) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      type="tel"
      inputMode="tel"
      autoComplete={AUTO_COMPLETE[name] ?? 'off'}
    />
  ),
  longText: ({ name, label, hint }) => <LongTextField name={name} label={label} hint={hint} rows={6} />,
  month: ({ name, label }) => <BirthMonthField name={name} label={label} />,
  gender: ({ name, label, t }) => (
    <OneChoiceField name={name} label={label} choices={choices(genders, (one) => t(`gender.${one}`))} />
  ),
  kinds: ({ name, label, reference, t }) => (
    <KindsField
      name={name}
      label={t('form.any', { label })}
      kinds={reference.kinds}
      placeName="place.districtCode"
    />
  ),
  urgency: ({ name, label, t }) => (
    <OneChoiceField
      name={name}
      label={label}
      choices={choices(urgencies, (urgency) => t(`referral.urgencyHint.${urgency}`))}
    />
  ),
  policeTold: (question) => <PoliceTold {...question} />,
  office: ({ name, label }) => (
    <OneChoiceField
      name={name}
      label={label}
      choices={choices(officeKinds, (office) => inLanguage(OFFICE_WORDS[office], currentLanguage()))}
    />
  ),
  district: ({ name, label, reference: { districts }, t }) =>
    districts.length > 1 && (
      <CodeSelect name={name} label={label} empty={t('form.choose')} options={districts} />
    ),
  street: (question) => <StreetQuestion {...question} />,
  community: ({ name, label, reference }) => (
    <CommunityField name={name} label={label} streets={reference.streets} />
  ),
};

export function ReferralQuestion({ name, reference }: Pick<Question, 'name' | 'reference'>) {
  const { t } = useTranslation('public');
  const { kind, label } = REFERRAL_FIELDS[name];
  const text = inLanguage(label, currentLanguage());
  return QUESTIONS[kind]({ name, label: text, hint: hints(t)[name], reference, t });
}
