/** The needs survey: what a guardian fills in on a phone. */
import { useTranslation } from 'react-i18next';
import { childKinds, freeTimes } from '../../../../shared/intake/child.ts';
import { needsSurveyBody } from '../../../../shared/intake/forms.ts';
import { api } from '../../public/api.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { BirthMonthField } from './birth-month.tsx';
import { ChoicesField, OneChoiceField } from './choices.tsx';
import { FormFrame, FormSection } from './form-frame.tsx';
import { PlaceFields } from './place-fields.tsx';
import { usePublicForm } from './public-form.ts';
import { NeedsFields } from './suggestion-fields.tsx';
import { SurveyConsent } from './survey-consent.tsx';
import { LongTextField, TextField, TextListField } from './text-fields.tsx';

const EMPTY = {
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

const OPTIONAL = ['child.grade', 'mostWanted', 'interests', 'freeTimes', 'note', 'consent.purposes'];

function useLabels(): Record<string, string> {
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

export function NeedsSurveyPage({ reference, reload }: ReferenceProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: 'needsSurvey',
    schema: needsSurveyBody,
    defaults: EMPTY,
    send: (body, idempotencyKey) => api.submitNeedsSurvey({ body, idempotencyKey }),
    onNoticeOutdated: () => void reload(),
  });
  return (
    <FormFrame
      running={running}
      title={t('survey.title')}
      lead={t('survey.lead')}
      sentTitle={t('sent.survey')}
      labels={useLabels()}
      optional={OPTIONAL}
    >
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
    </FormFrame>
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
