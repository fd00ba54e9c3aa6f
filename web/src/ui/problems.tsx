/** Tells a person what the server refused: a notice, or both sides when the record was changed meanwhile. */
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { ProblemError } from '../../../shared/contract/client.ts';
import { type Conflict, ConflictDialog } from './conflict-dialog.tsx';
import { useDescribeProblem } from './describe-problem.ts';
import { type Report, ReportProvider } from './report.ts';

/** The record as it stands, when a stale write was refused. */
function currentIn(error: unknown): object | undefined {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const { current } = problem ?? {};
  return problem?.status === 412 && typeof current === 'object' && current ? current : undefined;
}

export function ProblemsProvider({ children }: { children: ReactNode }) {
  const { notification } = App.useApp();
  const describe = useDescribeProblem();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict>();

  const report = useCallback<Report>(
    (error, { action = '', attempted, seen } = {}) => {
      const current = currentIn(error);
      if (current && seen) return setConflict({ action, attempted, seen, current });
      const { title, lines } = describe(error);
      notification.error({ title, description: lines.map((line) => <div key={line}>{line}</div>) });
    },
    [describe, notification],
  );
  const close = () => {
    setConflict(undefined);
    void queries.invalidateQueries();
  };
  return (
    <ReportProvider value={report}>
      {children}
      {conflict && <ConflictDialog conflict={conflict} onClose={close} />}
    </ReportProvider>
  );
}
