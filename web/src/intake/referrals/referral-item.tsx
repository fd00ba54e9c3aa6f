/** One field of the referral form in the console. */
import { Alert, Checkbox, Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { officeKinds, urgencies } from '../../../../shared/intake/referrals/referral.ts';
import {
  REFERRAL_FIELDS,
  type ReferralField,
  type ReferralRow,
} from '../../../../shared/intake/referrals/referral-fields.ts';
import { OFFICE_WORDS, URGENCY_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { type Bilingual, inLanguage } from '../../../../shared/kernel/language.ts';
import { requiredRules, useControls } from '../../ui/answer-control.tsx';
import { useMe } from '../../ui/me.ts';
import { PlaceFields } from '../../ui/place-fields.tsx';
import { currentLanguage } from '../../words/language.ts';

interface ItemProps {
  readonly field: ReferralField;
}

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, Bilingual>>) =>
  values.map((value) => ({ value, label: inLanguage(words[value], currentLanguage()) }));

function PoliceTold({ field }: ItemProps) {
  const { t } = useTranslation('console');
  if (Form.useWatch('urgency') !== 'harm') return null;
  return (
    <>
      <Alert className="section" type="error" showIcon title={t('referral.harmLead')} />
      <Form.Item name={field} valuePropName="checked" noStyle>
        <Checkbox>{inLanguage(REFERRAL_FIELDS[field].label, currentLanguage())}</Checkbox>
      </Form.Item>
    </>
  );
}

/** Any of the district, or none. */
function PlaceItems() {
  const { t } = useTranslation('console');
  const { districtCode } = useMe();
  return (
    <PlaceFields
      group="place"
      isOffered={(street) => street.startsWith(districtCode)}
      noStreet={t('referral.streetUnknown')}
    />
  );
}

function PlainItem({ field }: ItemProps) {
  const row: ReferralRow = REFERRAL_FIELDS[field];
  const controls = useControls();
  const others = {
    urgency: <Radio.Group optionType="button" options={optionsOf(urgencies, URGENCY_WORDS)} />,
    office: <Select options={optionsOf(officeKinds, OFFICE_WORDS)} />,
  };
  const { kind, label, isRequired, maxLength } = row;
  if (kind === 'district' || kind === 'policeTold' || kind === 'street' || kind === 'community') return null;
  const isOther = kind === 'urgency' || kind === 'office';
  return (
    <Form.Item
      name={field.split('.')}
      label={inLanguage(label, currentLanguage())}
      rules={isRequired ? (isOther ? [{ required: true }] : requiredRules(kind)) : []}
    >
      {isOther ? others[kind] : controls[kind]({ maxLength })}
    </Form.Item>
  );
}

/** The district is the member’s own; the community is filled in beside its street. */
export function ReferralItem({ field }: ItemProps) {
  const { kind } = REFERRAL_FIELDS[field];
  if (kind === 'policeTold') return <PoliceTold field={field} />;
  if (kind === 'street') return <PlaceItems />;
  return <PlainItem field={field} />;
}
