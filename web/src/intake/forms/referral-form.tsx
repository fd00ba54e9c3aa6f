/** The referral form: what an office tells of a child. Little of it is asked for. */
import { useTranslation } from 'react-i18next';
import {
  fieldsOfSection,
  optionalInReferral,
  REFERRAL_FIELDS,
  REFERRAL_SECTIONS,
  referralSections,
} from '../../../../shared/intake/referrals/referral-fields.ts';
import { referralBody } from '../../../../shared/intake/referrals/referral-form.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { api } from '../../public/api.ts';
import type { Reference } from '../../public/reference.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { currentLanguage } from '../../words/language.ts';
import { harmPlace } from '../harm/harm-place.ts';
import { FormFrame, FormSection } from './form-frame.tsx';
import { usePublicForm } from './public-form.ts';
import { ReferralQuestion } from './referral-question.tsx';

const emptyForm = ([only, second]: Reference['districts']) => ({
  referrer: { organisation: '', name: '', post: '', phone: '' },
  child: { name: '', gender: '', birthMonth: '', kinds: [] },
  guardian: { name: '', relation: '', phone: '' },
  place: { districtCode: only && !second ? only.code : '', streetCode: '', communityCode: '', detail: '' },
  known: '',
  policeTold: false,
});

const labels = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(REFERRAL_FIELDS).map(([field, { label }]) => [
      field,
      inLanguage(label, currentLanguage()),
    ]),
  );

export function ReferralFormPage({ reference }: ReferenceProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: 'referral',
    schema: referralBody,
    defaults: emptyForm(reference.districts),
    send: (body, idempotencyKey) => api.submitReferral({ body, idempotencyKey }),
    harmAbout: ({ place }) => harmPlace(reference, place),
    onNoticeOutdated: () => undefined,
  });
  return (
    <FormFrame
      running={running}
      title={t('referral.title')}
      lead={t('referral.lead')}
      sentTitle={t('sent.referral')}
      sentNote={t('sent.referralNote')}
      labels={labels()}
      optional={optionalInReferral}
    >
      <p className="notice bad">{t('referral.danger')}</p>
      {referralSections.map((section) => (
        <FormSection key={section} title={inLanguage(REFERRAL_SECTIONS[section], currentLanguage())}>
          {fieldsOfSection(section).map((field) => (
            <ReferralQuestion key={field} name={field} reference={reference} />
          ))}
        </FormSection>
      ))}
      <p className="hint">{t('referral.privacy')}</p>
    </FormFrame>
  );
}
