/** One match run: where it stands, its result with the proof, its proposals. */
import { Alert, Card, Flex, Spin, Statistic, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type MatchRun, unmatchedReasons } from '../../../../shared/matching/runs/run.ts';
import { useList, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { useProposalColumns } from '../proposals/proposal-columns.tsx';
import { WeightsLine } from './weights.tsx';
import { WeightsPreview } from './weights-preview.tsx';

type Result = NonNullable<MatchRun['result']>;

const POLL_MS = 1000;
const isUnderWay = ({ status }: Pick<MatchRun, 'status'>) => status === 'queued' || status === 'running';

export function RunPage({ id }: { id: string }) {
  const run = useRead(
    'getMatchRun',
    { path: { id } },
    { pollMs: (read) => (isUnderWay(read) ? POLL_MS : false) },
  );
  return <Loaded query={run}>{(read) => <Run run={read} />}</Loaded>;
}

function Run({ run }: { run: MatchRun }) {
  const { t } = useTranslation('console');
  const { id, status, preview, failure, result } = run;
  return (
    <Page title={`${t('run.title')} · ${wallClock(run.createdAt)}`} backTo="/match-runs">
      <Card className="section">
        <Flex gap={8} wrap className="section">
          <StatusTag status={status} label={t(`run.status.${status}`)} />
          {preview && <Tag variant="filled">{t('run.previewed')}</Tag>}
          {result && (
            <Tag variant="filled" color={result.proven ? 'green' : 'red'}>
              {result.proven ? t('run.proven') : t('run.notProven')}
            </Tag>
          )}
        </Flex>
        {isUnderWay(run) && <Spin description={t('run.working')} />}
        {failure && <Alert type="error" title={failure} showIcon />}
        {result && <RunFigures result={result} />}
        <Typography.Paragraph type="secondary" className="last">
          <WeightsLine weights={run.weights} />
        </Typography.Paragraph>
      </Card>
      {result?.weightsPreview && <WeightsPreview preview={result.weightsPreview} weights={run.weights} />}
      {status === 'done' && !preview && <RunProposals id={id} />}
      {result && result.unmatched.length > 0 && <Unmatched result={result} />}
    </Page>
  );
}

function RunFigures({ result }: { result: Result }) {
  const { t } = useTranslation('console');
  const tiers = result.matchedByTier.map((count, index) => t('run.tier', { tier: index + 1, count }));
  return (
    <>
      <div className="figures">
        <Statistic title={t('run.children')} value={result.children} />
        <Statistic title={t('run.volunteers')} value={result.volunteers} />
        <Statistic title={t('run.edges')} value={result.edges} />
        <Statistic title={t('run.matched')} value={result.matched} />
        <Statistic title={t('run.proposed')} value={result.proposed} />
      </div>
      <Typography.Text type="secondary">{tiers.join(' · ')}</Typography.Text>
    </>
  );
}

function RunProposals({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const list = useList('listProposals', { path: { id } });
  return (
    <Card className="section" title={t('run.proposals')}>
      <Records list={list} columns={useProposalColumns()} linkTo={(one) => `/proposals/${one.id}`} />
    </Card>
  );
}

function Unmatched({ result: { unmatched, unmatchedByReason } }: { result: Result }) {
  const { t } = useTranslation('console');
  const counts = unmatchedReasons.flatMap((reason) => {
    const count = unmatchedByReason[reason];
    return count ? [{ reason, count }] : [];
  });
  return (
    <Card className="section" title={t('run.unmatched')}>
      <Flex gap={8} wrap className="section">
        {counts.map(({ reason, count }) => (
          <Tag key={reason} variant="filled">
            {t('run.unmatchedCount', { reason: t(`run.reasons.${reason}`), count })}
          </Tag>
        ))}
      </Flex>
      <Table
        size="small"
        rowKey="childId"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={unmatched}
        columns={[
          {
            title: t('child.fileNumber'),
            render: (_, { childId, fileNumber }) => <Link href={`/children/${childId}`}>{fileNumber}</Link>,
          },
          { title: t('run.unmatchedReason'), render: (_, { reason }) => t(`run.reasons.${reason}`) },
        ]}
      />
    </Card>
  );
}
