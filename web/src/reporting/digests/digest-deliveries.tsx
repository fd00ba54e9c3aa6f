/** To whom a digest was sent, and what came of it. */
import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { HANDLINGS } from '../../../../shared/kernel/delivery.ts';
import { DELIVERY_REASONS } from '../../../../shared/kernel/delivery-reasons.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Body } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { currentLanguage } from '../../words/language.ts';
import { AgainButton } from '../deliveries/delivery-actions.tsx';

type Delivery = Body<'getDigest'>['deliveries'][number];

/** “Not delivered: refused for good”, and what was done about it. */
function useStanding() {
  const { t } = useTranslation('console');
  return ({ status, sentAt, reason, handled }: Delivery): string => {
    if (sentAt) return t('delivery.sentAt', { at: wallClock(sentAt) });
    const why = reason && inLanguage(DELIVERY_REASONS[reason], currentLanguage());
    const done =
      handled === 'again'
        ? t('delivery.sentAgain')
        : handled && inLanguage(HANDLINGS[handled], currentLanguage());
    return [t(`delivery.status.${status}`), why, done].filter(Boolean).join(t('delivery.then'));
  };
}

export function DigestDeliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useTranslation('console');
  const standingOf = useStanding();
  const isOfficer = useMe().is('district', 'street');
  if (deliveries.length === 0) return null;
  return (
    <Card className="section no-print" title={t('delivery.ofDigest')}>
      <Flex vertical gap={8}>
        {deliveries.map((delivery) => (
          <Flex wrap gap={8} align="center" key={delivery.id}>
            <Typography.Text>
              <MemberName id={delivery.recipient} />
            </Typography.Text>
            <Typography.Text type="secondary">{standingOf(delivery)}</Typography.Text>
            {isOfficer && delivery.status === 'failed' && !delivery.handled && (
              <AgainButton delivery={delivery} />
            )}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}
