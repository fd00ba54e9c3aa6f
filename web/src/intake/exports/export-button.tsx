/** Gives a list as a file: masked at once, with names and phones for a stated purpose. */
import { Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EXPORT_TYPES,
  type ExportFilters,
  type ExportFormat,
  type ExportList,
} from '../../../../shared/intake/exports/export.ts';
import { useChange } from '../../ui/api.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { type Purpose, PurposeFields, purposeOf } from '../identities/purpose-fields.tsx';
import { saveFile } from '../imports/file-base64.ts';

interface Chosen extends Partial<Purpose> {
  readonly format: ExportFormat;
  readonly content: 'masked' | 'identities';
}

interface ExportButtonProps {
  readonly list: ExportList;
  /** As the page’s own; the server says what is not valid. */
  readonly filters?: { readonly [N in keyof ExportFilters]: string | undefined };
}

/** What is sent without the filters that are not set. */
const given = (filters: ExportButtonProps['filters'] = {}) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as ExportFilters; // parsed by the server

export function ExportButton({ list, filters }: ExportButtonProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const save = (bytes: Uint8Array) => {
    setOpen(false);
    saveFile(`${t(`export.lists.${list}`)}.${format}`, bytes, EXPORT_TYPES[format]);
  };
  const masked = useChange('exportList', save);
  const whole = useChange('exportIdentities', save);
  const [form] = Form.useForm<Chosen>();
  useFieldErrors(form, whole.error);
  const content = Form.useWatch('content', form);
  const send = ({ purpose, note }: Chosen) => {
    const path = { file: `${list}.${format}` };
    if (content === 'identities' && purpose) {
      const body = { ...given(filters), ...purposeOf({ purpose, ...(note && { note }) }) };
      return whole.send({ input: { path, body } });
    }
    return masked.send({ input: { path, query: given(filters) } });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('export.export')}</Button>
      <Modal
        open={isOpen}
        title={t('export.title', { list: t(`export.lists.${list}`) })}
        okText={t('export.download')}
        cancelText={t('act.cancel')}
        confirmLoading={masked.isPending || whole.isPending}
        okButtonProps={{ 'aria-disabled': masked.isPending || whole.isPending }}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={send} initialValues={{ content: 'masked' }}>
          <Form.Item label={t('export.format')}>
            <Radio.Group
              optionType="button"
              value={format}
              options={['xlsx', 'csv']}
              onChange={({ target }) => setFormat(target.value)}
            />
          </Form.Item>
          <Form.Item name="content" label={t('export.content')} extra={t('export.contentHint')}>
            <Radio.Group
              options={[
                { value: 'masked', label: t('export.masked') },
                { value: 'identities', label: t('export.identities') },
              ]}
            />
          </Form.Item>
          {content === 'identities' && <PurposeFields />}
        </Form>
      </Modal>
    </>
  );
}
