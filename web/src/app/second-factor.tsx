/** Setting up one’s own second factor: a key for an authenticator, its digits in return, and signing in with them from then on. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Spin, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { AuthenticatorForm } from './authenticator-form.tsx';
import type { OwnFactor } from './session.ts';
import type { Enrolment } from './user-pool.ts';

interface SecondFactorProps {
  readonly ownFactor: OwnFactor;
  readonly onSignOut: () => void;
}

const KEY = ['secondFactor'];

/** `undefined` for a token that is not for it. */
function useEnrolment({ maySetUp, begin }: OwnFactor) {
  const queries = useQueryClient();
  const query = useQuery<Enrolment | null>({
    queryKey: KEY,
    queryFn: async () => ((await maySetUp()) ? begin() : null),
    // Each time is another key.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { query, finish: () => queries.setQueryData<Enrolment>(KEY, { isDone: true }) };
}

function Finished({ onSignOut }: Pick<SecondFactorProps, 'onSignOut'>) {
  const { t } = useTranslation('console');
  return (
    <>
      <Typography.Text>{t('factor.done')}</Typography.Text>
      <Button type="primary" onClick={onSignOut}>
        {t('denied.signInAgainAct')}
      </Button>
    </>
  );
}

function Steps({ ownFactor, onSignOut }: SecondFactorProps) {
  const { t } = useTranslation('console');
  const { query, finish } = useEnrolment(ownFactor);
  const { data: enrolment, isError } = query;
  const signOut = <Button onClick={onSignOut}>{t('denied.signInAgainAct')}</Button>;
  if (isError)
    return (
      <>
        <Typography.Text type="danger">{t('factor.failed')}</Typography.Text>
        {signOut}
      </>
    );
  if (enrolment === undefined) return <Spin />;
  if (enrolment?.isDone) return <Finished onSignOut={onSignOut} />;
  if (enrolment)
    return <AuthenticatorForm enrolment={enrolment} onCode={ownFactor.finish} onFinished={finish} />;
  return (
    <>
      <Button type="primary" onClick={() => void ownFactor.askToSetUp()}>
        {t('factor.begin')}
      </Button>
      {signOut}
    </>
  );
}

export function SecondFactor(props: SecondFactorProps) {
  const { t } = useTranslation('console');
  return (
    <Card className="join" title={t('factor.title')}>
      <Flex vertical gap={16} align="start">
        <Typography.Text>{t('factor.lead')}</Typography.Text>
        <Steps {...props} />
      </Flex>
    </Card>
  );
}
