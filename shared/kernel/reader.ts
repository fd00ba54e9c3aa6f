/**
 * R-KE-61: Every view of a record is built for its reader from a list of fields: an officer who works on it, the volunteer whom it is
 * about, or an auditor or community worker, who read no text that an officer wrote about a person.
 */
import { type Action, actingRoles, type Owned } from './access.ts';

export type Reader = 'officer' | 'volunteer' | 'auditor';

type Asker = Parameters<typeof actingRoles>[0];

/** An officer who is also the volunteer of the record reads it as the volunteer (Rule 11). */
export function readerOf(actor: Asker, action: Action, record: Owned): Reader {
  const roles = actingRoles(actor, action, record);
  if (roles.includes('volunteer') && actor.volunteerId === record.volunteerId) return 'volunteer';
  return roles.includes('district') || roles.includes('street') ? 'officer' : 'auditor';
}

/** The named fields of a record, those that it has; of a union, those of any of its forms. */
export function only<T extends object, K extends string>(record: T, names: readonly K[]): Listed<T, K> {
  const fields = names.filter((name) => name in record).map((name) => [name, record[name as never]]);
  return Object.fromEntries(fields) as Listed<T, K>; // of what was listed, nothing else
}

/** The same fields of a schema. */
export const listed = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, true])) as Record<K, true>;

type Listed<T, K extends string> = T extends unknown ? Pick<T, K & keyof T> : never;
