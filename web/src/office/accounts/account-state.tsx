/** The state of an account, with what went wrong and what to do. */
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Instant, instantOf, wallClock } from '../../../../shared/kernel/instants.ts';
import type { Item } from '../../ui/api.tsx';
import { StatusTag } from '../../ui/tags.tsx';

export const isPast = (instant: Instant) => instant < instantOf(Date.now());

type Account = Item<'listMembers'>['account'];

/** Colours of other states say the same: missing, under way, in order, out of order, out of use. */
const COLORS = {
  none: 'waiting',
  wanted: 'running',
  made: 'active',
  failed: 'failed',
  disabled: 'returned',
} as const;

/** @param isSignedUp somebody who signs in by an account that the system did not make */
export function AccountState({ account, isSignedUp = false }: { account: Account; isSignedUp?: boolean }) {
  const { t } = useTranslation('console');
  if (!account) return <AccountTag state={isSignedUp ? 'made' : 'none'} />;
  const { status, problem, code } = account;
  return (
    <Flex vertical gap={4} align="start" className="account-state">
      <AccountTag state={status} />
      {problem && <Typography.Text type="danger">{t(`account.problem.${problem}`)}</Typography.Text>}
      {status === 'made' && code && (
        <Typography.Text type="secondary">
          {t(isPast(code.expiresAt) ? 'account.codeExpired' : 'account.codeUntil', {
            until: wallClock(code.expiresAt),
          })}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** In a list, in one word. */
export function AccountTag({ state = 'none' }: { state?: keyof typeof COLORS | undefined }) {
  const { t } = useTranslation('console');
  return <StatusTag status={COLORS[state]} label={t(`account.state.${state}`)} />;
}
