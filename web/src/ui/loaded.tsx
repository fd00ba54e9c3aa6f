import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly children: (data: T) => ReactNode;
}

/** What was read, once it is there; else what went wrong, with a way to try again. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />;
  return <Spin size="large" className="centred" />;
}
