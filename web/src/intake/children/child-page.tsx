/** One child’s file, masked; what an officer may do with it. */
import { Alert, Button, Card, Descriptions, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange, useRead } from '../../console/api.tsx';
import { Loaded } from '../../console/loaded.tsx';
import { useMe } from '../../console/me.ts';
import { useNames } from '../../console/names.ts';
import { Page } from '../../console/page.tsx';
import { StatusTag, SuggestionTags } from '../../console/tags.tsx';
import { TextDialogButton } from '../../console/text-dialog.tsx';
import { Candidates } from '../../matching/candidates.tsx';
import { RevealChild } from '../reveal/reveal-child.tsx';
import { ChildConsents } from './child-consents.tsx';
import { WaitingDays } from './waiting.tsx';

type Child = Body<'getChild'>;

export function ChildPage({ id }: { id: string }) {
  const child = useRead('getChild', { path: { id } });
  return <Loaded query={child}>{(read) => <ChildFile child={read} />}</Loaded>;
}

function ChildFile({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  return (
    <Page
      title={`${child.maskedName} · ${child.fileNumber}`}
      backTo="/children"
      actions={isOfficer && <ChildActions child={child} />}
    >
      {child.returnReason && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t('child.returnReason')}
          description={child.returnReason}
        />
      )}
      <Card className="section">
        <ChildFacts child={child} />
      </Card>
      <ChildConsents child={child} />
      {isOfficer && (child.status === 'waiting' || child.status === 'proposed') && (
        <Candidates childId={child.id} proposalId={child.proposalId} />
      )}
    </Page>
  );
}

function ChildActions({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const verify = useChange('verifyChild');
  const sendBack = useChange('returnChild');
  const record = { path: { id: child.id }, ifMatch: child.version };
  return (
    <>
      <RevealChild id={child.id} label={t('child.reveal')} />
      {child.status === 'submitted' && (
        <TextDialogButton
          button={t('child.return')}
          title={t('child.return')}
          label={t('child.returnReasonLabel')}
          longest={500}
          onText={(reason) => sendBack.send({ input: { ...record, body: { reason } }, seen: child })}
        />
      )}
      {(child.status === 'submitted' || child.status === 'returned') && (
        <Popconfirm
          title={t('child.verifyAsk')}
          okText={t('act.ok')}
          cancelText={t('act.cancel')}
          onConfirm={() => verify.send({ input: record, seen: child })}
        >
          <Button type="primary" loading={verify.isPending}>
            {t('child.verify')}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

function useFacts(child: Child) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { status, waitingSince, verifiedAt } = child;
  return {
    [t('filter.status')]: <StatusTag status={status} label={t(`child.status.${status}`)} />,
    [t('child.waiting')]: waitingSince && <WaitingDays since={waitingSince} />,
    [t('child.gender')]: t(`gender.${child.gender}`),
    [t('child.birthYear')]: child.birthYear,
    [t('child.kinds')]: child.kinds.map((kind) => t(`kind.${kind}`)).join('、'),
    [t('child.grade')]: child.grade,
    [t('child.place')]: `${place(child.streetCode)} ${place(child.communityCode)}`,
    [t('child.needs')]: <SuggestionTags codes={child.needs} strong={child.mostWanted} />,
    [t('child.mostWanted')]: child.mostWanted.length > 0 && (
      <SuggestionTags codes={child.mostWanted} strong={child.mostWanted} />
    ),
    [t('child.interests')]: child.interests.join('、'),
    [t('child.freeTimes')]: child.freeTimes.map((time) => t(`freeTime.${time}`)).join('、'),
    [t('child.source')]: t(`child.sources.${child.source}`),
    [t('child.submittedAt')]: wallClock(child.submittedAt),
    [t('child.verifiedAt')]: verifiedAt && wallClock(verifiedAt),
  };
}

function ChildFacts({ child }: { child: Child }) {
  const facts = Object.entries(useFacts(child));
  return (
    <Descriptions
      column={{ xs: 1, md: 2 }}
      items={facts.map(([label, shown]) => ({ key: label, label, children: shown || '—' }))}
    />
  );
}
