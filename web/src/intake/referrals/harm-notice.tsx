/** A report of harm: when and how the district was told, and what the law asks of whoever reads it. */
import { Alert, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROBOT } from '../../../../shared/kernel/delivery.ts';
import { type Instant, wallClock } from '../../../../shared/kernel/instants.ts';
import type { Referral } from './referral-record.ts';

interface HarmNoticeProps {
  readonly referral: Referral;
  readonly reportedAt: Instant;
}

export function HarmNotice({ referral, reportedAt }: HarmNoticeProps) {
  const { t } = useTranslation('console');
  const police = t(referral.policeTold ? 'referral.policeTold' : 'referral.policeNotTold');
  return (
    <Alert
      className="section"
      type="error"
      showIcon
      title={`${t('referral.harm')} · ${t('referral.harmReported', { at: wallClock(reportedAt) })}`}
      description={
        <Flex vertical gap={8}>
          <span>{t('referral.harmLead')}</span>
          <strong>{police}</strong>
          <Deliveries deliveries={referral.deliveries ?? []} />
        </Flex>
      }
    />
  );
}

/** Nobody takes for told what was only sent. */
function Deliveries({ deliveries }: { deliveries: NonNullable<Referral['deliveries']> }) {
  const { t } = useTranslation('console');
  const robot = deliveries.find(({ recipient }) => recipient === ROBOT);
  const mails = deliveries.filter(({ recipient }) => recipient !== ROBOT);
  const sent = mails.filter(({ status }) => status === 'sent').length;
  const at = robot?.sentAt ? wallClock(robot.sentAt) : '';
  return (
    <Flex gap={4} wrap>
      <Tag>{t('referral.mail', { sent, all: mails.length })}</Tag>
      {mails.some(({ status }) => status === 'failed') && <Tag color="red">{t('referral.mailFailed')}</Tag>}
      <Tag color={robot?.status === 'failed' ? 'red' : 'default'}>
        {t(`referral.robot.${robot?.status ?? 'none'}`, { at })}
      </Tag>
    </Flex>
  );
}
