/** A street and one of its communities as fields of a form. */
import { Form, Select } from 'antd';
import { fieldLabel } from '../words/field-labels.ts';
import { useNames } from './names.ts';

interface PlaceFieldsProps {
  /** The group that the fields stand in, where they do. */
  readonly group?: string;
  /** Which streets may be chosen. */
  readonly isOffered?: (street: string) => boolean;
  /** What leaving the street open means, where that is possible. */
  readonly noStreet?: string;
}

export function PlaceFields({ group, isOffered = () => true, noStreet }: PlaceFieldsProps) {
  const { streetOptions, communityOptions } = useNames();
  const form = Form.useFormInstance();
  const at = (key: string) => (group ? [group, key] : [key]);
  const street: string | undefined = Form.useWatch(at('streetCode'));
  const isRequired = noStreet === undefined;
  const given = { allowClear: !isRequired, showSearch: { optionFilterProp: 'label' } };
  const rules = [{ required: isRequired }];
  return (
    <>
      <Form.Item name={at('streetCode')} label={fieldLabel('street')} rules={rules}>
        <Select
          {...given}
          placeholder={noStreet}
          options={streetOptions.filter(({ value }) => isOffered(value))}
          onChange={() => form.setFieldValue(at('communityCode'), undefined)}
        />
      </Form.Item>
      <Form.Item name={at('communityCode')} label={fieldLabel('community')} rules={rules}>
        <Select {...given} disabled={!street} options={street ? communityOptions(street) : []} />
      </Form.Item>
    </>
  );
}
