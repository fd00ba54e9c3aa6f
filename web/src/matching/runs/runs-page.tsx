import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import type { MatchRun } from '../../../../shared/matching/runs/run.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../../../shared/matching/runs/weights.ts';
import { useChange, useList } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { TryWeights } from './try-weights.tsx';

export function RunsPage() {
  const { t } = useTranslation('console');
  const list = useList('listMatchRuns', {});
  return (
    <Page
      title={t('run.title')}
      lead={t('run.lead')}
      actions={useMe().is('district') && <StartRun inForce={weightsInForce(list.items)} />}
    >
      <Records
        list={list}
        linkTo={({ id }) => `/match-runs/${id}`}
        columns={[
          { key: 'created', title: t('run.created'), show: ({ createdAt }) => wallClock(createdAt) },
          {
            key: 'status',
            title: t('filter.status'),
            show: ({ status }) => <StatusTag status={status} label={t(`run.status.${status}`)} />,
          },
          { key: 'preview', title: t('run.previewed'), show: ({ preview }) => (preview ? '✓' : '—') },
          { key: 'children', title: t('run.children'), show: ({ result }) => result?.children ?? '—' },
          { key: 'matched', title: t('run.matched'), show: ({ result }) => result?.matched ?? '—' },
          { key: 'proposed', title: t('run.proposed'), show: ({ result }) => result?.proposed ?? '—' },
        ]}
      />
    </Page>
  );
}

/** The weights of the last run that made a plan. */
const weightsInForce = (runs: readonly MatchRun[] = []) =>
  runs.find(({ status, preview }) => status === 'done' && !preview)?.weights ?? DEFAULT_WEIGHTS;

function StartRun({ inForce }: { inForce: Weights }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const start = useChange('startMatchRun', ({ id }) => navigate(`/match-runs/${id}`));
  return (
    <>
      <TryWeights inForce={inForce} />
      <BusyButton
        type="primary"
        isBusy={start.isPending}
        onClick={() => start.send({ input: { body: { preview: false } } })}
      >
        {t('run.start')}
      </BusyButton>
    </>
  );
}
