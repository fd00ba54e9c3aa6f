/** The referral form: what an office tells of a child. Little of it is asked for. */
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { childKinds } from '../../../../shared/intake/children/child.ts';
import { officeKinds, urgencies } from '../../../../shared/intake/referrals/referral.ts';
import { referralBody } from '../../../../shared/intake/referrals/referral-form.ts';
import { OFFICE_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { api } from '../../public/api.ts';
import type { Reference } from '../../public/reference.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { currentLanguage } from '../../words/language.ts';
import { BirthMonthField } from './birth-month.tsx';
import { ChoicesField, OneChoiceField } from './choices.tsx';
import { TickField } from './consent-field.tsx';
import { FormFrame, FormSection } from './form-frame.tsx';
import { CodeSelect, PlaceFields } from './place-fields.tsx';
import { usePublicForm } from './public-form.ts';
import { LongTextField, TextField } from './text-fields.tsx';

const emptyForm = ([only, second]: Reference['districts']) => ({
  referrer: { organisation: '', name: '', post: '', phone: '' },
  child: { name: '', gender: '', birthMonth: '', kinds: [] },
  guardian: { name: '', relation: '', phone: '' },
  place: { districtCode: only && !second ? only.code : '', streetCode: '', communityCode: '', detail: '' },
  known: '',
  policeTold: false,
});

const OPTIONAL = [
  'referrer.post',
  ...['name', 'gender', 'birthMonth', 'kinds'].map((field) => `child.${field}`),
  ...['name', 'relation', 'phone'].map((field) => `guardian.${field}`),
  ...['streetCode', 'communityCode', 'detail'].map((field) => `place.${field}`),
];

function useLabels(): Record<string, string> {
  const { t } = useTranslation('public');
  return {
    urgency: t('referral.urgencyLabel'),
    'referrer.office': t('referral.office'),
    'referrer.organisation': t('referral.organisation'),
    'referrer.name': t('referral.name'),
    'referrer.phone': t('referral.phone'),
    'child.birthMonth': fieldLabel('birthMonth'),
    'guardian.phone': t('referral.phone'),
    'place.districtCode': t('referral.district'),
    known: t('referral.known'),
  };
}

export function ReferralFormPage({ reference }: ReferenceProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: 'referral',
    schema: referralBody,
    defaults: emptyForm(reference.districts),
    send: (body, idempotencyKey) => api.submitReferral({ body, idempotencyKey }),
    onNoticeOutdated: () => undefined,
  });
  return (
    <FormFrame
      running={running}
      title={t('referral.title')}
      lead={t('referral.lead')}
      sentTitle={t('sent.referral')}
      sentNote={t('sent.referralNote')}
      labels={useLabels()}
      optional={OPTIONAL}
    >
      <p className="notice bad">{t('referral.danger')}</p>
      <UrgencySection />
      <ReferrerSection />
      <ChildSection />
      <PlaceSection reference={reference} />
      <FormSection title={t('referral.known')}>
        <LongTextField name="known" label={t('referral.knownLabel')} rows={6} />
        <p className="hint">{t('referral.privacy')}</p>
      </FormSection>
    </FormFrame>
  );
}

function UrgencySection() {
  const { t } = useTranslation('public');
  const isHarm = useWatch({ name: 'urgency' }) === 'harm';
  const choices = urgencies.map((value) => ({ value, label: t(`referral.urgencyHint.${value}`) }));
  return (
    <FormSection title={t('referral.urgency')}>
      <OneChoiceField name="urgency" label={t('referral.urgencyLabel')} choices={choices} />
      {isHarm && (
        <>
          <p className="notice bad">{t('referral.harmNote')}</p>
          <TickField name="policeTold" label={t('referral.policeTold')} />
        </>
      )}
    </FormSection>
  );
}

function ReferrerSection() {
  const { t } = useTranslation('public');
  const offices = officeKinds.map((value) => ({
    value,
    label: inLanguage(OFFICE_WORDS[value], currentLanguage()),
  }));
  return (
    <FormSection title={t('referral.referrer')}>
      <OneChoiceField name="referrer.office" label={t('referral.office')} choices={offices} />
      <TextField
        name="referrer.organisation"
        label={t('referral.organisation')}
        autoComplete="organization"
      />
      <TextField name="referrer.name" label={t('referral.name')} autoComplete="name" />
      <TextField name="referrer.post" label={t('referral.post')} autoComplete="organization-title" />
      <TextField
        name="referrer.phone"
        label={t('referral.phone')}
        hint={t('referral.phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
    </FormSection>
  );
}

function ChildSection() {
  const { t } = useTranslation('public');
  const genders = (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  const kinds = childKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <>
      <FormSection title={t('referral.child')}>
        <TextField name="child.name" label={fieldLabel('name')} autoComplete="off" />
        <OneChoiceField name="child.gender" label={fieldLabel('gender')} choices={genders} />
        <BirthMonthField name="child.birthMonth" label={fieldLabel('birthMonth')} />
        <ChoicesField
          name="child.kinds"
          label={t('form.any', { label: fieldLabel('kinds') })}
          choices={kinds}
        />
      </FormSection>
      <FormSection title={t('referral.guardian')}>
        <TextField name="guardian.name" label={t('referral.guardianName')} autoComplete="off" />
        <TextField name="guardian.relation" label={fieldLabel('relation')} hint={t('survey.relationHint')} />
        <TextField
          name="guardian.phone"
          label={t('referral.phone')}
          type="tel"
          inputMode="tel"
          autoComplete="off"
        />
      </FormSection>
    </>
  );
}

function PlaceSection({ reference: { districts, streets } }: Pick<ReferenceProps, 'reference'>) {
  const { t } = useTranslation('public');
  const district: string = useWatch({ name: 'place.districtCode' });
  return (
    <FormSection title={t('referral.place')}>
      {districts.length > 1 && (
        <CodeSelect
          name="place.districtCode"
          label={t('referral.district')}
          empty={t('form.choose')}
          options={districts}
        />
      )}
      <PlaceFields
        name="place"
        streets={streets.filter(({ code }) => code.startsWith(district))}
        noStreet={t('referral.streetUnknown')}
      />
      <TextField name="place.detail" label={fieldLabel('detail')} hint={t('referral.detailHint')} />
    </FormSection>
  );
}
