/** A report of harm: when and how the district was told, and what the law asks of whoever reads it. */
import { Alert, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { reportCode } from '../../../../shared/intake/harm/report-code.ts';
import { ROBOT } from '../../../../shared/kernel/delivery.ts';
import { type Instant, wallClock } from '../../../../shared/kernel/instants.ts';
import { DUTY_PHONE } from '../../../../shared/kernel/sms-recipient.ts';
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
          <span>
            {t('harm.number')} {reportCode(referral.id)}
          </span>
          <span>{t('referral.harmLead')}</span>
          <strong>{police}</strong>
          <Deliveries deliveries={referral.deliveries ?? []} />
        </Flex>
      }
    />
  );
}

type Delivery = NonNullable<Referral['deliveries']>[number];

/** Nobody takes for notified what was only sent. */
function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation('console');
  const to = (recipient: string) => deliveries.find((one) => one.recipient === recipient);
  const mails = deliveries.filter(({ recipient }) => recipient !== ROBOT && recipient !== DUTY_PHONE);
  const sent = mails.filter(({ status }) => status === 'sent').length;
  return (
    <Flex gap={4} wrap>
      <Tag>{t('referral.mail', { sent, all: mails.length })}</Tag>
      {mails.some(({ status }) => status === 'failed') && <Tag color="red">{t('referral.mailFailed')}</Tag>}
      <Alerted by="robot" delivery={to(ROBOT)} />
      <Alerted by="dutyPhone" delivery={to(DUTY_PHONE)} />
    </Flex>
  );
}

interface AlertedProps {
  readonly by: 'robot' | 'dutyPhone';
  readonly delivery: Delivery | undefined;
}

function Alerted({ by, delivery }: AlertedProps) {
  const { t } = useTranslation('console');
  const at = delivery?.sentAt ? wallClock(delivery.sentAt) : '';
  return (
    <Tag color={delivery?.status === 'failed' ? 'red' : 'default'}>
      {t(`referral.${by}.${delivery?.status ?? 'none'}`, { at })}
    </Tag>
  );
}
