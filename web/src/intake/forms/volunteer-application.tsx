/** The volunteer application. */
import { useTranslation } from 'react-i18next';
import { freeTimes } from '../../../../shared/intake/children/child.ts';
import { volunteerApplicationBody } from '../../../../shared/intake/forms/forms.ts';
import { AFFILIATION_WORDS, affiliations } from '../../../../shared/intake/volunteers/affiliation.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { api } from '../../public/api.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { currentLanguage } from '../../words/language.ts';
import { harmPlace } from '../harm/harm-place.ts';
import { ChoicesField } from './choices.tsx';
import { ConsentField, TickField } from './consent-field.tsx';
import { FormFrame, FormSection } from './form-frame.tsx';
import { PlaceFields } from './place-fields.tsx';
import { usePublicForm } from './public-form.ts';
import { SuggestionsField } from './suggestion-fields.tsx';
import { SelectField, TextField, TextListField } from './text-fields.tsx';

const EMPTY = {
  name: '',
  phone: '',
  occupation: '',
  address: { streetCode: '', communityCode: '' },
  offers: [],
  skills: [],
  freeTimes: [],
  channel: '',
  consent: { agreed: false, noticeVersion: '' },
};

const OPTIONAL = ['affiliation', 'skills', 'freeTimes'];
const CAPACITIES = [1, 2, 3, 4, 5];
const DISTANCES_KM = [1, 3, 5, 10, 20, 50];

/** From 18 to 80 years of age. */
const adultYears = () => {
  const youngest = new Date().getFullYear() - 18;
  return Array.from({ length: 63 }, (_, index) => youngest - index);
};

function useLabels(): Record<string, string> {
  const { t } = useTranslation('public');
  return {
    name: t('volunteer.name'),
    birthYear: t('volunteer.birthYear'),
    phone: t('volunteer.phone'),
    occupation: t('volunteer.occupation'),
    affiliation: t('volunteer.affiliation'),
    'address.streetCode': fieldLabel('street'),
    'address.communityCode': fieldLabel('community'),
    offers: t('volunteer.offers'),
    capacity: t('volunteer.capacity'),
    maxDistanceKm: t('volunteer.maxDistance'),
    channel: t('volunteer.channel'),
    declaration: t('volunteer.declarationTitle'),
    'consent.agreed': t('consent.title'),
  };
}

export function VolunteerApplicationPage({ reference, reload }: ReferenceProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: 'volunteerApplication',
    schema: volunteerApplicationBody,
    defaults: EMPTY,
    send: (body, idempotencyKey) => api.submitVolunteerApplication({ body, idempotencyKey }),
    harmAbout: () => harmPlace(reference),
    onNoticeOutdated: () => void reload(),
  });
  return (
    <FormFrame
      running={running}
      title={t('volunteer.title')}
      lead={t('volunteer.lead')}
      sentTitle={t('sent.volunteer')}
      labels={useLabels()}
      optional={OPTIONAL}
    >
      <PersonSection />
      <FormSection title={t('volunteer.address')}>
        <PlaceFields streets={reference.streets} />
      </FormSection>
      <FormSection title={t('volunteer.offers')}>
        <SuggestionsField name="offers" label={t('volunteer.offersLead')} categories={reference.categories} />
        <QualifiedHint categories={reference.categories} />
        <TextListField name="skills" label={t('volunteer.skills')} />
      </FormSection>
      <ReachSection />
      <FormSection title={t('volunteer.declarationTitle')}>
        <TickField name="declaration" label={t('volunteer.declaration')} />
      </FormSection>
      <FormSection title={t('consent.title')}>
        <ConsentField notice={reference.notice} audience="volunteer" />
      </FormSection>
    </FormFrame>
  );
}

/** Says what is checked before it counts (R-IN-136). */
function QualifiedHint({ categories }: Pick<ReferenceProps['reference'], 'categories'>) {
  const { t } = useTranslation('public');
  const qualified = categories.flatMap(({ suggestions }) => suggestions).filter((one) => one.isQualified);
  return qualified.map((one) => (
    <p key={one.code} className="hint">
      {t('volunteer.qualifiedHint', { name: inLanguage(one, currentLanguage()) })}
    </p>
  ));
}

function PersonSection() {
  const { t } = useTranslation('public');
  return (
    <FormSection title={t('volunteer.person')}>
      <TextField name="name" label={t('volunteer.name')} autoComplete="name" />
      <SelectField name="birthYear" label={t('volunteer.birthYear')} isNumber>
        {adultYears().map((year) => (
          <option key={year} value={year}>
            {t('form.yearOption', { year })}
          </option>
        ))}
      </SelectField>
      <TextField
        name="phone"
        label={t('volunteer.phone')}
        hint={t('volunteer.phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField name="occupation" label={t('volunteer.occupation')} autoComplete="organization-title" />
      <SelectField name="affiliation" label={t('volunteer.affiliation')} isOptional>
        {affiliations.map((code) => (
          <option key={code} value={code}>
            {inLanguage(AFFILIATION_WORDS[code], currentLanguage())}
          </option>
        ))}
      </SelectField>
    </FormSection>
  );
}

function ReachSection() {
  const { t } = useTranslation('public');
  const times = freeTimes.map((value) => ({ value, label: t(`freeTime.${value}`) }));
  return (
    <FormSection title={t('volunteer.times')}>
      <ChoicesField name="freeTimes" label={t('volunteer.freeTimes')} choices={times} />
      <SelectField name="capacity" label={t('volunteer.capacity')} isNumber>
        {CAPACITIES.map((count) => (
          <option key={count} value={count}>
            {t('volunteer.capacityOption', { count })}
          </option>
        ))}
      </SelectField>
      <SelectField name="maxDistanceKm" label={t('volunteer.maxDistance')} isNumber>
        {DISTANCES_KM.map((km) => (
          <option key={km} value={km}>
            {t('volunteer.distanceOption', { km })}
          </option>
        ))}
      </SelectField>
      <TextField name="channel" label={t('volunteer.channel')} hint={t('volunteer.channelHint')} />
    </FormSection>
  );
}
