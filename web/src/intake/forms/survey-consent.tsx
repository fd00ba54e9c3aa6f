/** The survey’s consents: pairing, which it is sent for; each further purpose with its own words and tick; and the child’s own word. */
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isChildAsked } from '../../../../shared/intake/consents/consenting-age.ts';
import { extraPurposes } from '../../../../shared/intake/forms/forms.ts';
import { instantOf, type Month } from '../../../../shared/kernel/instants.ts';
import type { Reference } from '../../public/reference.ts';
import { ChoiceBoxes } from './choices.tsx';
import { ConsentField } from './consent-field.tsx';
import { FieldGroup } from './field.tsx';

type Notice = Reference['notice'];

export function SurveyConsent({ notice }: { notice: Notice }) {
  const { t } = useTranslation('public');
  const birthMonth: string = useWatch({ name: 'child.birthMonth' });
  const asksChild = birthMonth !== '' && isChildAsked(birthMonth as Month, instantOf(Date.now()));
  return (
    <>
      <ConsentField notice={notice} audience="guardian" />
      {asksChild && <p className="hint">{t('consent.childAsked')}</p>}
      <FieldGroup name="consent.purposes" label={t('consent.more')}>
        <p className="hint">{t('consent.moreHint')}</p>
        {notice.purposes
          .filter(({ purpose }) => extraPurposes.some((extra) => extra === purpose))
          .map(({ purpose, text }) => (
            <div key={purpose} className="purpose">
              <p className="consent-text">{text}</p>
              <ChoiceBoxes
                name="consent.purposes"
                choices={[{ value: purpose, label: t(`consent.agreeTo.${purpose}`) }]}
                atMost={extraPurposes.length}
              />
            </div>
          ))}
      </FieldGroup>
    </>
  );
}
