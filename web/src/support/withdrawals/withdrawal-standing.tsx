/** How far a request to leave has come, and whether its next step is late. */
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  WITHDRAWAL_CAUSES,
  type WithdrawalCause,
} from '../../../../shared/intake/withdrawals/withdrawal-causes.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Body } from '../../ui/api.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { currentLanguage } from '../../words/language.ts';

export type Withdrawal = Body<'getWithdrawal'>;

/** A cause in the reader’s language. */
export function useCauseWords() {
  const language = currentLanguage();
  return (cause: WithdrawalCause) => inLanguage(WITHDRAWAL_CAUSES[cause], language);
}

export function WithdrawalProgress({
  withdrawal: { status, isOverdue },
}: {
  readonly withdrawal: Pick<Withdrawal, 'status' | 'isOverdue'>;
}) {
  const { t } = useTranslation('console');
  return (
    <Flex gap={4} wrap>
      <StatusTag status={status} label={t(`withdrawal.status.${status}`)} />
      {isOverdue && (
        <Tag color="red" variant="filled">
          {t('withdrawal.overdue')}
        </Tag>
      )}
    </Flex>
  );
}
