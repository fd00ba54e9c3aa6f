/** How somebody gave an officer their word. */
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

const SPOKEN_WAYS = ['phone', 'paper'] as const;
export type SpokenWay = (typeof SPOKEN_WAYS)[number];

export function SpokenWayField() {
  const { t } = useTranslation('console');
  return (
    <Form.Item name="by" label={t('recordedWord.by')}>
      <Radio.Group
        options={SPOKEN_WAYS.map((value) => ({ value, label: t(`recordedWord.ways.${value}`) }))}
      />
    </Form.Item>
  );
}
