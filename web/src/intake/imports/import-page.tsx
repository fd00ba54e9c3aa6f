/** One import: what the dry run found, the choice among duplicates, the commit and its progress. */
import { Card, Flex, Progress, Statistic } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Import } from '../../../../shared/intake/imports/import.ts';
import { useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { PrintLettersButton } from '../receipts/print-letters-button.tsx';
import { DuplicateRows } from './duplicate-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';

const POLL_MS = 1000;

export function ImportPage({ id }: { id: string }) {
  const read = useRead(
    'getImport',
    { path: { id } },
    { pollMs: ({ status }) => (status === 'committing' ? POLL_MS : false) },
  );
  return <Loaded query={read}>{(found) => <ImportResult found={found} />}</Loaded>;
}

function ImportResult({ found }: { found: Import }) {
  const { t } = useTranslation('console');
  const [take, setTake] = useState<readonly number[]>([]);
  const { id, status, version, refused, duplicates } = found;
  const commit = useChange('commitImport');
  const count = found.accepted + take.length;
  const send = () =>
    commit.send({ input: { path: { id }, ifMatch: version, body: { take: [...take] } }, seen: found });
  return (
    <Page
      title={found.name}
      actions={
        status === 'checked' ? (
          <BusyButton type="primary" disabled={count === 0} isBusy={commit.isPending} onClick={send}>
            {t('import.commit', { count })}
          </BusyButton>
        ) : (
          <>
            {status === 'committed' && found.kind === 'needs-survey' && <PrintLettersButton importId={id} />}
            <Link href="/imports">{t('import.another')}</Link>
          </>
        )
      }
    >
      <Card className="section">
        <Flex vertical gap={12} align="start">
          <StatusTag status={status} label={t(`import.status.${status}`)} />
          {status === 'committing' && <Progress percent={100} status="active" showInfo={false} />}
        </Flex>
        <ImportFigures found={found} />
      </Card>
      {refused.length > 0 && (
        <RefusedRows id={id} name={found.name} format={found.format} refused={refused} />
      )}
      {duplicates.length > 0 && (
        <DuplicateRows
          duplicates={duplicates}
          take={status === 'checked' ? take : found.take}
          {...(status === 'checked' && { onTake: setTake })}
        />
      )}
    </Page>
  );
}

function ImportFigures({ found: { status, rows, accepted, ...found } }: { found: Import }) {
  const { t } = useTranslation('console');
  return (
    <div className="figures">
      <Statistic title={t('import.rows')} value={rows} />
      <Statistic
        title={status === 'committed' ? t('import.acceptedDone') : t('import.accepted')}
        value={accepted}
      />
      <Statistic title={t('import.refusedRows')} value={found.refusedRows} />
      <Statistic title={t('import.duplicateRows')} value={found.duplicateRows} />
    </div>
  );
}
