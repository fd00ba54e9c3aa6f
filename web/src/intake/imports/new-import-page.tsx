/** Chooses a file and has it read as a dry run. */
import { App, Card, Radio, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  IMPORT_LIMIT_BYTES,
  type ImportKind,
  importKinds,
} from '../../../../shared/intake/imports/import.ts';
import { useChange } from '../../ui/api.tsx';
import { Page } from '../../ui/page.tsx';
import { fileBase64 } from './file-base64.ts';
import { type Headings, type Mapping, MappingForm } from './mapping-form.tsx';

interface Chosen {
  readonly kind: ImportKind;
  readonly name: string;
  readonly file: string;
}

/** A file whose headings are all known is read at once; another one waits for its mapping. */
function useImport() {
  const [, navigate] = useLocation();
  const [waiting, setWaiting] = useState<{ readonly chosen: Chosen; readonly headings: Headings }>();
  const create = useChange('createImport', ({ id }) => navigate(`/imports/${id}`));
  const [chosen, setChosen] = useState<Chosen>();
  const look = useChange('readImportHeadings', (headings) => {
    if (!chosen) return;
    if (headings.isComplete) create.send({ input: { body: chosen } });
    else setWaiting({ chosen, headings });
  });
  return {
    isPending: look.isPending || create.isPending,
    waiting,
    cancel: () => setWaiting(undefined),
    send: (given: Chosen) => {
      setChosen(given);
      look.send({ input: { body: given } });
    },
    sendMapped: (mapping: Mapping) =>
      waiting && create.send({ input: { body: { ...waiting.chosen, mapping } } }),
  };
}

export function NewImportPage() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const [kind, setKind] = useState<ImportKind>('needs-survey');
  const { isPending, waiting, cancel, send, sendMapped } = useImport();

  const read = async (file: File) => {
    if (file.size > IMPORT_LIMIT_BYTES) return void message.error(t('import.tooLarge'));
    send({ kind, name: file.name, file: await fileBase64(file) });
  };
  if (waiting)
    return (
      <Page title={waiting.chosen.name} lead={t(`import.kinds.${waiting.chosen.kind}`)}>
        <MappingForm
          headings={waiting.headings}
          isPending={isPending}
          onMapped={sendMapped}
          onCancel={cancel}
        />
      </Page>
    );
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
          disabled={isPending}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          {isPending ? t('import.reading') : t('import.choose')}
        </Upload.Dragger>
      </Card>
    </Page>
  );
}
