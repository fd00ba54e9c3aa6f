/** The questions of the needs survey, whether they are answered for the first time or again. */
import { useTranslation } from 'react-i18next';
import { childKinds, freeTimes } from '../../../../shared/intake/children/child.ts';
import type { Reference } from '../../public/reference.ts';
import { BirthMonthField } from './birth-month.tsx';
import { ChoicesField, OneChoiceField } from './choices.tsx';
import { FormSection } from './form-frame.tsx';
import { PlaceFields } from './place-fields.tsx';
import { NeedsFields } from './suggestion-fields.tsx';
import { SurveyConsent } from './survey-consent.tsx';
import { LongTextField, TextField, TextListField } from './text-fields.tsx';

export const EMPTY_SURVEY = {
  child: { name: '', birthMonth: '', kinds: [], grade: '' },
  guardian: { name: '', relation: '', phone: '' },
  address: { streetCode: '', communityCode: '', detail: '' },
  needs: [],
  mostWanted: [],
  interests: [],
  freeTimes: [],
  note: '',
  consent: { agreed: false, purposes: [], childAgreed: false, noticeVersion: '' },
};

export const OPTIONAL_IN_SURVEY = [
  'child.grade',
  'mostWanted',
  'interests',
  'freeTimes',
  'note',
  'consent.purposes',
];

export function useSurveyLabels(): Record<string, string> {
  const { t } = useTranslation('public');
  return {
    'child.name': t('survey.childName'),
    'child.gender': t('survey.gender'),
    'child.birthMonth': t('survey.birthMonth'),
    'child.kinds': t('survey.kinds'),
    'child.grade': t('survey.grade'),
    'guardian.name': t('survey.guardianName'),
    'guardian.relation': t('survey.relation'),
    'guardian.phone': t('survey.phone'),
    'address.streetCode': t('place.street'),
    'address.communityCode': t('place.community'),
    'address.detail': t('survey.detail'),
    needs: t('survey.needs'),
    mostWanted: t('survey.mostWanted'),
    'consent.agreed': t('consent.title'),
  };
}

export function SurveyFields({ reference }: { reference: Reference }) {
  const { t } = useTranslation('public');
  return (
    <>
      <ChildSection />
      <GuardianSection />
      <FormSection title={t('survey.address')}>
        <PlaceFields streets={reference.streets} />
        <TextField
          name="address.detail"
          label={t('survey.detail')}
          hint={t('survey.detailHint')}
          autoComplete="street-address"
        />
      </FormSection>
      <FormSection title={t('survey.needs')}>
        <NeedsFields categories={reference.categories} />
        <TextListField name="interests" label={t('survey.interests')} />
      </FormSection>
      <FormSection title={t('survey.times')}>
        <ChoicesField
          name="freeTimes"
          label={t('survey.freeTimes')}
          choices={freeTimes.map((value) => ({ value, label: t(`freeTime.${value}`) }))}
        />
        <LongTextField name="note" label={t('survey.note')} />
      </FormSection>
      <FormSection title={t('consent.title')}>
        <SurveyConsent notice={reference.notice} />
      </FormSection>
    </>
  );
}

function ChildSection() {
  const { t } = useTranslation('public');
  const genders = (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  const kinds = childKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <FormSection title={t('survey.child')}>
      <TextField name="child.name" label={t('survey.childName')} autoComplete="off" />
      <OneChoiceField name="child.gender" label={t('survey.gender')} choices={genders} />
      <BirthMonthField name="child.birthMonth" label={t('survey.birthMonth')} />
      <ChoicesField name="child.kinds" label={t('survey.kinds')} choices={kinds} />
      <TextField name="child.grade" label={t('survey.grade')} hint={t('survey.gradeHint')} />
    </FormSection>
  );
}

function GuardianSection() {
  const { t } = useTranslation('public');
  return (
    <FormSection title={t('survey.guardian')}>
      <TextField name="guardian.name" label={t('survey.guardianName')} autoComplete="name" />
      <TextField name="guardian.relation" label={t('survey.relation')} hint={t('survey.relationHint')} />
      <TextField
        name="guardian.phone"
        label={t('survey.phone')}
        hint={t('survey.phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
    </FormSection>
  );
}
