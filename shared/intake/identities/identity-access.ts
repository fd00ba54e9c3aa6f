/** Entries that say that somebody saw an identity, or learnt by a name whose file it is. */
import type { AuditEntry } from '../../kernel/audit-entry.ts';

const LOOKS = [
  'revealed',
  'historyRevealed',
  'found',
  'exported',
  'copied',
  'codeIssued',
  'codePrinted',
] as const;

export const isIdentityAccess = ({ action }: Pick<AuditEntry, 'action'>): boolean =>
  LOOKS.some((look) => action.endsWith(`.${look}`));
