/** Whether a pairing is active, and why somebody should look at it now; a pause of the volunteer’s is only shown. */

import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { PAIRING_FLAGS } from '../../../../shared/matching/pairings/pairing.ts';
import type { Item } from '../../ui/api.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { currentLanguage } from '../../words/language.ts';

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
            {inLanguage(PAIRING_FLAGS[kind], currentLanguage())}
          </Tag>
        ))}
      {isActive && endRequest && (
        <Tag color="gold" variant="filled">
          {t('pairing.endRequest')}
        </Tag>
      )}
      {isActive && volunteerPaused && <Tag variant="filled">{t('pairing.volunteerPaused')}</Tag>}
    </Flex>
  );
}
