/** What a family wishes, where an officer fills it in. */
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { freeTimes } from '../../../../shared/intake/children/child.ts';
import { useNames } from '../../ui/names.ts';

/** What is wanted most is one of the needs, two at most. */
export function WishFields() {
  const { t } = useTranslation('console');
  const { suggestionOptions } = useNames();
  const needs: readonly string[] = Form.useWatch('needs') ?? [];
  const times = freeTimes.map((value) => ({ value, label: t(`freeTime.${value}`) }));
  const wanted = suggestionOptions.filter(({ value }) => needs.includes(value));
  return (
    <>
      <Form.Item name="needs" label={t('child.needs')} rules={[{ required: true }]}>
        <Select mode="multiple" options={suggestionOptions} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="mostWanted" label={t('child.mostWanted')}>
        <Select mode="multiple" options={wanted} maxCount={2} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="interests" label={t('child.interests')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Form.Item>
      <Form.Item name="freeTimes" label={t('child.freeTimes')}>
        <Select mode="multiple" options={times} optionFilterProp="label" />
      </Form.Item>
    </>
  );
}
