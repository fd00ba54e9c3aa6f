/** Signed in, and turned away for a reason that signing in again puts right, or that the office does. */
import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/contract/client.ts';

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

export function Denied({ denial, onSignOut }: { denial: Denial; onSignOut: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Card className="join" title={t(`denied.${denial.code}`)}>
      <Flex vertical gap={16} align="start">
        <Typography.Text>{denial.text}</Typography.Text>
        <Button type="primary" onClick={onSignOut}>
          {t('denied.signInAgainAct')}
        </Button>
      </Flex>
    </Card>
  );
}
