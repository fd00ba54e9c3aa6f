/** Title and lines of what went wrong. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/contract/client.ts';

export function useDescribeProblem() {
  const { t } = useTranslation('console');
  return useCallback(
    (error: unknown) => {
      if (error instanceof TypeError) return { title: t('networkDown'), lines: [] };
      if (!(error instanceof ProblemError)) return { title: t('unexpected'), lines: [] };
      const { title, detail, errors = [] } = error.problem;
      return { title, lines: [...(detail ? [detail] : []), ...errors.map(({ message }) => message)] };
    },
    [t],
  );
}
