/** Whether the audit log is as it was sealed, and if not, what is wrong with it first. */
import { Alert, Input, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { faultWords } from '../../../../shared/reporting/audit/fault-words.ts';
import { type Body, usePages } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { currentLanguage } from '../../words/language.ts';

type Verification = Body<'verifyAuditLog'>;
type Holding = Extract<Verification, { holds: true }>;

/** A log of years is verified in several answers; whoever wants it to the end lets it go on. */
export function ChainState() {
  const [anchor, setAnchor] = useState<string>();
  const [goesOn, setGoesOn] = useState(false);
  const { pages, error, refetch, ...more } = usePages('verifyAuditLog', { query: { anchor } });
  const { hasNextPage, isFetching, fetchNextPage } = more;
  useEffect(() => {
    if (goesOn && hasNextPage && !isFetching) void fetchNextPage();
  }, [goesOn, hasNextPage, isFetching, fetchNextPage]);
  return (
    <>
      <Loaded query={{ data: pages?.at(-1), error, refetch }}>
        {(found) => (
          <State
            found={found}
            isCompared={anchor !== undefined}
            isGoingOn={goesOn}
            onGoOn={() => setGoesOn(true)}
          />
        )}
      </Loaded>
      <Anchor onCompare={setAnchor} />
    </>
  );
}

function Anchor({ onCompare }: { readonly onCompare: (anchor: string | undefined) => void }) {
  const { t } = useTranslation('console');
  return (
    <Input.Search
      className="notice"
      aria-label={t('audit.anchor')}
      placeholder={t('audit.anchor')}
      enterButton={t('audit.check')}
      allowClear
      onSearch={(text) => onCompare(text.trim() || undefined)}
    />
  );
}

interface StateProps {
  readonly found: Verification;
  readonly isCompared: boolean;
  readonly isGoingOn: boolean;
  readonly onGoOn: () => void;
}

function State({ found, isCompared, isGoingOn, onGoOn }: StateProps) {
  const { t } = useTranslation('console');
  if (!found.holds)
    return (
      <Alert
        className="notice"
        type="error"
        showIcon
        title={t('audit.broken', { fault: inLanguage(faultWords(found.fault), currentLanguage()) })}
        description={t('audit.brokenHint')}
      />
    );
  const { head, next } = found;
  if (!head) return <Alert className="notice" type="info" showIcon title={t('audit.nothingSealed')} />;
  if (next)
    return (
      <Alert
        className="notice"
        type="info"
        showIcon
        title={t('audit.holdsSoFar', { seq: head.seq })}
        action={
          <BusyButton size="small" isBusy={isGoingOn} onClick={onGoOn}>
            {t('audit.goOn')}
          </BusyButton>
        }
      />
    );
  return <Whole found={found} head={head} isCompared={isCompared} />;
}

interface WholeProps extends Pick<StateProps, 'isCompared'> {
  readonly found: Holding;
  readonly head: NonNullable<Holding['head']>;
}

function Whole({ found: { entries, waiting, anchors }, head, isCompared }: WholeProps) {
  const { t } = useTranslation('console');
  return (
    <Alert
      className="notice"
      type="success"
      showIcon
      title={t('audit.holds', { count: entries - waiting, seq: head.seq })}
      description={
        <>
          {anchors > 0 && <div>{t('audit.anchorsHold', { count: anchors })}</div>}
          {isCompared && <div>{t('audit.anchorHolds')}</div>}
          {waiting > 0 && <div>{t('audit.waiting', { count: waiting })}</div>}
          {t('audit.head', { at: wallClock(head.sealedAt) })}{' '}
          <Typography.Text className="code" copyable>{`${head.seq}:${head.hash}`}</Typography.Text>
        </>
      }
    />
  );
}
