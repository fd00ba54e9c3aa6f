/** What the references of a digest stand for, from the facts that it is made of. */
import type { Contact } from '../../support/contacts/contact.ts';
import type { Context } from './context.ts';
import { nameOf, type ReferenceKind, type ReferredTexts } from './references.ts';
import { remarkOf } from './sections/remarks.ts';

interface Referred {
  readonly id: string;
}
type Row = readonly [kind: ReferenceKind, records: readonly Referred[], text: (record: never) => string];

const row = <T extends Referred>(
  kind: ReferenceKind,
  records: readonly T[],
  text: (record: T) => string,
): Row => [kind, records, text];

/** @param names of the references that the digest has */
export function referredTexts(context: Context, names: readonly string[]): ReferredTexts {
  const { children, volunteers, pairings } = context.facts;
  const quote = (kind: 'highlight' | 'problem') =>
    row(kind, context.contacts, (contact: Contact) => remarkOf(context, contact, contact[kind] ?? ''));
  const rows: readonly Row[] = [
    row('child', children, ({ maskedName }) => maskedName),
    row('volunteer', volunteers, ({ maskedName }) => maskedName),
    row('pairedChild', pairings, ({ childName }) => childName),
    row('pairedVolunteer', pairings, ({ volunteerName }) => volunteerName),
    quote('highlight'),
    quote('problem'),
  ];
  const wanted = new Set(names);
  return Object.fromEntries(
    rows.flatMap(([kind, records, text]) =>
      records
        .map((record) => ({ record, name: nameOf(kind, record.id) }))
        .filter(({ name }) => wanted.has(name))
        .map(({ record, name }): [string, string] => [name, text(record as never)]),
    ),
  );
}
