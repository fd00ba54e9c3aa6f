/** Signed in, and turned away for a reason that signing in again puts right, or that the office does. */
import { Button, Card, Flex, Spin, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/contract/client.ts';
import type { Session } from './session.ts';

const DENIALS = ['codeExpired', 'signInAgain', 'secondFactorMissing'] as const;

export interface Denial {
  readonly code: (typeof DENIALS)[number];
  /** In the reader’s language, with what to do. */
  readonly text: string;
}

export function denialOf(error: unknown): Denial | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const { code, title } = error.problem;
  const known = DENIALS.find((one) => one === code);
  return known && { code: known, text: title };
}

/** Once in somebody’s life: loaded when it is needed. */
const SecondFactor = lazy(async () => ({
  default: (await import('./second-factor.tsx')).SecondFactor,
}));

export function Denied({ denial, session }: { denial: Denial; session: Session }) {
  const { t } = useTranslation('console');
  const signOut = () => void session.signOut();
  const { ownFactor } = session;
  if (denial.code === 'secondFactorMissing' && ownFactor)
    return (
      <Suspense fallback={<Spin size="large" className="centred" />}>
        <SecondFactor ownFactor={ownFactor} onSignOut={signOut} />
      </Suspense>
    );
  return (
    <Card className="join" title={t(`denied.${denial.code}`)}>
      <Flex vertical gap={16} align="start">
        <Typography.Text>{denial.text}</Typography.Text>
        <Button type="primary" onClick={signOut}>
          {t('denied.signInAgainAct')}
        </Button>
      </Flex>
    </Card>
  );
}
