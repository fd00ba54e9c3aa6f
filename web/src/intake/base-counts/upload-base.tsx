/** Reads a file of base counts: what is refused is shown before anything is recorded. */
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListKey } from '../../../../shared/intake/base-counts/base-count.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { fileBase64 } from '../imports/file-base64.ts';
import { ListFields, today } from './list-fields.tsx';

interface Chosen {
  readonly name: string;
  readonly file: string;
}

export function UploadBase() {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const [chosen, setChosen] = useState<Chosen>();
  const [read, setRead] = useState<Body<'uploadBaseCounts'>>();
  const upload = useChange('uploadBaseCounts', (body) => {
    setRead(body);
    if (body.isRecorded) dialog.close();
  });
  const isRead = read !== undefined && !read.isRecorded;
  const send = (key: ListKey) =>
    chosen && upload.send({ input: { body: { ...key, ...chosen, dryRun: !isRead || read.accepted === 0 } } });
  const choose = async (file: File) => {
    setRead(undefined);
    setChosen({ name: file.name, file: await fileBase64(file) });
  };
  return (
    <FormDialogButton<ListKey>
      dialog={dialog}
      button={t('coverage.upload')}
      initial={{ source: 'civilAffairs', on: today() }}
      isBusy={upload.isPending}
      error={upload.error}
      onSend={send}
    >
      <p>{t('coverage.uploadLead')}</p>
      <ListFields />
      <Upload
        accept=".csv,.xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void choose(file);
          return false;
        }}
      >
        <Button>{chosen?.name ?? t('import.choose')}</Button>
      </Upload>
      {isRead && <ReadRows read={read} />}
    </FormDialogButton>
  );
}

function ReadRows({ read: { rows, accepted, refused } }: { read: Body<'uploadBaseCounts'> }) {
  const { t } = useTranslation('console');
  return (
    <Alert
      className="section"
      type={refused.length > 0 ? 'warning' : 'info'}
      showIcon
      title={t('coverage.read', { rows, accepted })}
      description={refused.map(({ row, field, message }) => (
        <div key={`${row} ${field}`}>{t('coverage.refusedRow', { row, field, message })}</div>
      ))}
    />
  );
}
