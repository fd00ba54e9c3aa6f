/** Which list a number is of: whose, and of which day. */
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BaseSource, SOURCE_WORDS } from '../../../../shared/intake/base-counts/base-count.ts';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { currentLanguage } from '../../words/language.ts';

export const today = () => dateIn(instantOf(Date.now()));

export function ListFields() {
  const { t } = useTranslation('console');
  const sources = (Object.keys(SOURCE_WORDS) as BaseSource[]).map((value) => ({
    value,
    label: inLanguage(SOURCE_WORDS[value], currentLanguage()),
  }));
  return (
    <>
      <Form.Item name="source" label={t('coverage.source')} rules={[{ required: true }]}>
        <Select options={sources} />
      </Form.Item>
      <Form.Item name="on" label={t('coverage.on')} rules={[{ required: true }]}>
        <Input type="date" max={today()} />
      </Form.Item>
    </>
  );
}
