/** One child’s file, masked; what an officer may do with it. */

import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { FILE_FIELDS, type FileField } from '../../../../shared/intake/children/field-groups.ts';
import { SURVEY_FIELDS } from '../../../../shared/intake/children/fields.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { Candidates } from '../../matching/proposals/candidates.tsx';
import { useRead } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnotherPersonNotice, StepForAnother } from '../../ui/for-another.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { StatusTag, SuggestionTags } from '../../ui/tags.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { ChildConsents } from '../consents/child-consents.tsx';
import { ChildHarm } from '../harm/child-harm.tsx';
import { HarmSwitch } from '../harm/harm-switch.tsx';
import { RevealChild } from '../identities/reveal-child.tsx';
import { ChildSms } from '../reachability/sms-wish.tsx';
import { ChildRisk, FileMarks } from '../reviews/child-risk.tsx';
import { DataRights } from '../rights/data-rights.tsx';
import { ErasureNotice } from '../rights/erase-buttons.tsx';
import { useAnswerText } from './answer-text.ts';
import { ChildActions } from './child-actions.tsx';
import type { Child } from './child-file.ts';
import { ChildTimeline } from './child-timeline.tsx';
import { Duplicates } from './duplicates.tsx';
import { FileNotices } from './file-notices.tsx';
import { Siblings } from './siblings.tsx';
import { WaitingDays } from './waiting.tsx';

export function ChildPage({ id }: { id: string }) {
  const child = useRead('getChild', { path: { id } });
  return (
    <Loaded query={child}>
      {(read) => (
        <ChildHarm childId={read.id}>
          <ChildFile child={read} />
        </ChildHarm>
      )}
    </Loaded>
  );
}

/** A volunteer is looked for. */
const isMatched = ({ status, withdrawalId }: Child) =>
  (status === 'waiting' || status === 'proposed') && !withdrawalId;

/** One of each kind of grounds. */
const CHILD_STEPS = [
  'verifyChild',
  'recordChildConsent',
  'recordWithdrawal',
  'issueReceiptCode',
  'eraseChild',
] as const;

function ChildFile({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const isOfficer = me.is('district', 'street');
  return (
    <Page
      title={`${child.maskedName} · ${child.fileNumber}`}
      backTo="/children"
      actions={
        isOfficer ? (
          <ChildActions child={child} />
        ) : (
          me.is('community') && <RevealChild id={child.id} label={t('child.reveal')} />
        )
      }
    >
      <ErasureNotice erasure={child.erasure} />
      <AnotherPersonNotice grounds={child.anotherPerson} steps={CHILD_STEPS} />
      <FileNotices child={child} />
      <FileMarks marks={child.marks} />
      <HarmSwitch />
      <Card className="section">
        <ChildFacts child={child} />
      </Card>
      <ChildConsents child={child} />
      {isOfficer && isMatched(child) && <Candidates childId={child.id} proposalId={child.proposalId} />}
      {isOfficer && (
        <>
          <ChildRisk child={child} />
          <StepForAnother grounds={child.anotherPerson} step="linkSibling">
            <Duplicates child={child} />
            <Siblings child={child} />
          </StepForAnother>
          <DataRights child={child} />
          <ChildTimeline id={child.id} />
        </>
      )}
    </Page>
  );
}

function useFacts(child: Child) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const isOfficer = useMe().is('district', 'street');
  const answerText = useAnswerText();
  const { status, waitingSince, verifiedAt, referralIds } = child;
  const answer = (field: FileField) =>
    SURVEY_FIELDS[field].kind === 'suggestions' ? (
      <SuggestionTags codes={[child[field] ?? []].flat()} strong={child.mostWanted} />
    ) : (
      answerText(field, child[field])
    );
  return {
    [t('filter.status')]: <StatusTag status={status} label={t(`child.status.${status}`)} />,
    [t('child.waiting')]: waitingSince && <WaitingDays since={waitingSince} />,
    [t('child.birthYear')]: child.birthYear,
    [t('child.place')]: `${place(child.streetCode)} ${place(child.communityCode)}`,
    ...Object.fromEntries(FILE_FIELDS.map((field) => [fieldLabel(field), answer(field)])),
    [t('sms.title')]: <ChildSms child={child} />,
    [t('child.source')]: t(`child.sources.${child.source}`),
    ...(isOfficer && referralIds.length > 0 && { [t('referral.title')]: <Referrals ids={referralIds} /> }),
    [t('child.submittedAt')]: wallClock(child.submittedAt),
    [t('child.verifiedAt')]: verifiedAt && wallClock(verifiedAt),
  };
}

/** Where the child was referred from. */
function Referrals({ ids }: { ids: Child['referralIds'] }) {
  const { t } = useTranslation('console');
  return (
    <Flex gap={12} wrap>
      {ids.map((id) => (
        <Link key={id} href={`/referrals/${id}`}>
          {t('list.open')}
        </Link>
      ))}
    </Flex>
  );
}

function ChildFacts({ child }: { child: Child }) {
  return <Facts facts={useFacts(child)} />;
}
