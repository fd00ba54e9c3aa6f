/** Street and community as fields of a form, under one name. */
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';

interface PlaceFieldsProps {
  readonly name: string;
  /** A file stands in a street of the officer’s; a referral may name any of the district, or none. */
  readonly isRequired?: boolean;
}

export function PlaceFields({ name, isRequired = false }: PlaceFieldsProps) {
  const { t } = useTranslation('console');
  const { streetOptions, communityOptions } = useNames();
  const me = useMe();
  const form = Form.useFormInstance();
  const street: string | undefined = Form.useWatch([name, 'streetCode']);
  const isHers = (code: string) =>
    isRequired && !me.is('district')
      ? me.streets.some((own) => own === code)
      : code.startsWith(me.districtCode);
  const rules = [{ required: isRequired }];
  const clear = { allowClear: !isRequired };
  return (
    <>
      <Form.Item name={[name, 'streetCode']} label={t('filter.street')} rules={rules}>
        <Select
          {...clear}
          placeholder={isRequired ? undefined : t('referral.streetUnknown')}
          showSearch={{ optionFilterProp: 'label' }}
          options={streetOptions.filter(({ value }) => isHers(value))}
          onChange={() => form.setFieldValue([name, 'communityCode'], undefined)}
        />
      </Form.Item>
      <Form.Item name={[name, 'communityCode']} label={t('referral.community')} rules={rules}>
        <Select
          {...clear}
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!street}
          options={street ? communityOptions(street) : []}
        />
      </Form.Item>
    </>
  );
}
