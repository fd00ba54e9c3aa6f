/** What a digest takes from the records of people stands in it by reference, so that an erasure can take it out again. */
import { mapTexts } from '../../kernel/text/map-texts.ts';
import { CLEARED } from './cleared.ts';

/** Names of people by their own id or by their pairing’s; what somebody wrote by its contact’s. */
const KINDS = ['child', 'volunteer', 'pairedChild', 'pairedVolunteer', 'highlight', 'problem'] as const;
export type ReferenceKind = (typeof KINDS)[number];

const REFERENCE = /⟦([a-zA-Z]+:[^⟦⟧]+)⟧/g;

export const nameOf = (kind: ReferenceKind, id: string) => `${kind}:${id}`;
/** The place of a text that is filled in later. */
export const refer = (kind: ReferenceKind, id: string) => `⟦${nameOf(kind, id)}⟧`;

/** A typed text can be no reference. */
export const withoutReferences = (text: string) => text.replaceAll(/[⟦⟧]/g, '');

/** By the names of references. */
export type ReferredTexts = Readonly<Record<string, string>>;

/** All that a value refers to, by name. */
export function referencesIn(value: unknown): string[] {
  const found = new Set<string>();
  mapTexts(value, (text) => {
    for (const [, name] of text.matchAll(REFERENCE)) if (name) found.add(name);
    return text;
  });
  return [...found].toSorted();
}

/** With the texts in their places. */
export const fillIn = <T>(value: T, texts: ReferredTexts): T =>
  mapTexts(value, (text) => text.replaceAll(REFERENCE, (_, name: string) => texts[name] ?? CLEARED));
