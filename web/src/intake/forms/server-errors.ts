/** The server’s field errors, put at the form’s fields. */
import { ProblemError } from '../../../../shared/contract/client.ts';
import type { Problem } from '../../../../shared/kernel/problem.ts';

export interface PlacedError {
  /** As react-hook-form names it: `child.name`. */
  readonly field: string;
  readonly message: string;
}

/** `/child/name` is the field `child.name`; an entry of a list belongs to the list. */
export const fieldOf = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .filter((part) => !/^\d+$/.test(part))
    .join('.');

/** A survey that is answered again stands under `/survey`. */
export const placedErrors = ({ errors = [] }: Problem): PlacedError[] =>
  errors
    .filter(({ pointer }) => pointer.startsWith('/') && !/^\/(query|path|headers)\//.test(pointer))
    .map(({ pointer, message }) => ({ field: fieldOf(pointer.replace(/^\/survey(?=\/)/, '')), message }));

export const problemIn = (error: unknown) => (error instanceof ProblemError ? error.problem : undefined);
