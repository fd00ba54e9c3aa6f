/** Which of a file’s headings hold what: asked once for each kind of file, remembered for the district. */
import { Button, Card, Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Body } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';

export type Headings = Body<'readImportHeadings'>;
export type Mapping = Record<string, string>;

interface MappingFormProps {
  readonly headings: Headings;
  readonly isPending: boolean;
  readonly onMapped: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

const chosenOf = (given: Readonly<Record<string, string | undefined>>): Mapping =>
  Object.fromEntries(Object.entries(given).flatMap(([key, heading]) => (heading ? [[key, heading]] : [])));

export function MappingForm({ headings, isPending, onMapped, onCancel }: MappingFormProps) {
  const { t } = useTranslation('console');
  const options = [...new Set(headings.headings)].map((value) => ({ value, label: value }));
  const found = Object.fromEntries(headings.columns.map((column) => [column.key, column.found]));
  return (
    <Card className="section" title={t('import.mapping')}>
      <Typography.Paragraph type="secondary">{t('import.mappingLead')}</Typography.Paragraph>
      <Form
        layout="vertical"
        initialValues={found}
        onFinish={(given) => onMapped(chosenOf(given))}
        scrollToFirstError
      >
        <div className="columns">
          {headings.columns.map(({ key, heading, isRequired }) => (
            <Form.Item key={key} name={key} label={heading} rules={[{ required: isRequired }]}>
              <Select allowClear showSearch options={options} placeholder={t('import.noColumn')} />
            </Form.Item>
          ))}
        </div>
        <Flex gap={8}>
          <BusyButton type="primary" htmlType="submit" isBusy={isPending}>
            {t('import.useMapping')}
          </BusyButton>
          <Button onClick={onCancel}>{t('act.cancel')}</Button>
        </Flex>
      </Form>
    </Card>
  );
}
