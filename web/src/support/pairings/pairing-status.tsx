/** Whether a pairing is active, and why somebody should look at it now; a pause of the volunteer’s is only shown. */
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../ui/api.tsx';
import { StatusTag } from '../../ui/tags.tsx';

export function PairingStatus({ pairing }: { pairing: Item<'listPairings'> }) {
  const { t } = useTranslation('console');
  const { flags, status, volunteerPaused, endRequest } = pairing;
  const isActive = status === 'active';
  return (
    <Flex gap={4} wrap>
      <StatusTag status={status} label={t(`pairing.status.${status}`)} />
      {isActive &&
        flags.map(({ kind }) => (
          <Tag key={kind} color="red" variant="filled">
            {t(`pairing.flag.${kind}`)}
          </Tag>
        ))}
      {isActive && endRequest && (
        <Tag color="gold" variant="filled">
          {t('case.pairing.endRequest')}
        </Tag>
      )}
      {isActive && volunteerPaused && <Tag variant="filled">{t('pairing.volunteerPaused')}</Tag>}
    </Flex>
  );
}
