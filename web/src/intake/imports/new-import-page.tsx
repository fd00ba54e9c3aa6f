/** Chooses a file and has it read as a dry run. */
import { App, Card, Radio, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { IMPORT_LIMIT_BYTES, type ImportKind, importKinds } from '../../../../shared/intake/import.ts';
import { useChange } from '../../console/api.tsx';
import { Page } from '../../console/page.tsx';
import { fileBase64 } from './file-base64.ts';

export function NewImportPage() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<ImportKind>('needs-survey');
  const create = useChange('createImport', ({ id }) => navigate(`/imports/${id}`));

  const read = async (file: File) => {
    if (file.size > IMPORT_LIMIT_BYTES) return void message.error(t('import.tooLarge'));
    create.send({ input: { body: { kind, name: file.name, file: await fileBase64(file) } } });
  };
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      <Card className="section">
        <Typography.Paragraph strong>{t('import.kind')}</Typography.Paragraph>
        <Radio.Group
          className="section"
          value={kind}
          optionType="button"
          options={importKinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
          onChange={({ target }) => setKind(target.value)}
        />
        <Upload.Dragger
          accept=".csv,.xlsx"
          showUploadList={false}
          disabled={create.isPending}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          {create.isPending ? t('import.reading') : t('import.choose')}
        </Upload.Dragger>
      </Card>
    </Page>
  );
}
