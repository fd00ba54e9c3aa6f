/** Files that may be the referred child’s: one of them is linked rather than opened again. */
import { Card, Flex, Form, Input, Popconfirm, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Body, useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { type Referral, recordOf } from './referral-record.ts';

type Candidate = Body<'listReferralDuplicates'>['candidates'][number];

export function AlikeFiles({ referral }: { referral: Referral }) {
  const { t } = useTranslation('console');
  const alike = useRead('listReferralDuplicates', { path: { id: referral.id } });
  return (
    <Card
      className="section"
      title={t('referral.alike')}
      extra={referral.status === 'takenUp' && <LinkByNumber referral={referral} />}
    >
      <Loaded query={alike}>
        {({ candidates }) => (
          <>
            <Typography.Text type="secondary">
              {t(candidates.length > 0 ? 'referral.alikeLead' : 'referral.alikeNone')}
            </Typography.Text>
            {candidates.map((candidate) => (
              <OneCandidate key={candidate.child.id} referral={referral} candidate={candidate} />
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function OneCandidate({ referral, candidate }: { referral: Referral; candidate: Candidate }) {
  const { t } = useTranslation('console');
  const { child, likelihood, shared } = candidate;
  return (
    <Flex className="candidate" justify="space-between" align="center" wrap gap={12}>
      <Flex gap={8} wrap align="center">
        <Tag color={likelihood === 'likely' ? 'red' : 'gold'} variant="filled">
          {t(`referral.likelihood.${likelihood}`)}
        </Tag>
        <Link href={`/children/${child.id}`}>
          {child.maskedName} · {child.fileNumber}
        </Link>
        <StatusTag status={child.status} label={t(`child.status.${child.status}`)} />
        {shared.map((field) => (
          <Tag key={field} color="green" variant="filled">
            {fieldLabel(field)}
          </Tag>
        ))}
      </Flex>
      {referral.status === 'takenUp' && child.status !== 'closed' && (
        <LinkButton referral={referral} childId={child.id} />
      )}
    </Flex>
  );
}

function LinkButton({ referral, childId }: { referral: Referral; childId: Candidate['child']['id'] }) {
  const { t } = useTranslation('console');
  const link = useChange('linkReferral');
  return (
    <Popconfirm
      title={t('referral.linkAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() => link.send({ input: { ...recordOf(referral), body: { childId } }, seen: referral })}
    >
      <BusyButton isBusy={link.isPending}>{t('referral.link')}</BusyButton>
    </Popconfirm>
  );
}

/** A file that was found some other way. */
function LinkByNumber({ referral }: { referral: Referral }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const link = useChange('linkReferral', dialog.close);
  return (
    <FormDialogButton<{ fileNumber: string }>
      dialog={dialog}
      button={t('referral.linkByNumber')}
      lead={t('referral.linkByNumberLead')}
      isBusy={link.isPending}
      error={link.error}
      onSend={(body) => link.send({ input: { ...recordOf(referral), body }, seen: referral })}
    >
      <Form.Item
        name="fileNumber"
        label={t('child.fileNumber')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={40} />
      </Form.Item>
    </FormDialogButton>
  );
}
