/** A decision with the messages of it: stored together, or not at all. */
import type { Change } from '../store/change.ts';

export const withMessages = <D extends { readonly changes: readonly Change[] }>(
  decided: D,
  ...messages: readonly Change[]
): D => ({ ...decided, changes: [...decided.changes, ...messages] });
