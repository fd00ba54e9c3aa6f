/** A digest after an erasure: what it took from the person’s records is gone; figures, dates and links stay as they were. */
import { ERASED } from '../../intake/erasure/erasure.ts';
import { withoutNames } from '../../kernel/text/without-names.ts';
import type { Contact } from '../../support/contacts/contact.ts';
import { CLEARED } from './cleared.ts';
import { type Figure, type Section, type StoredDigest, TYPED_LABEL } from './digest.ts';
import { quoteless } from './quoteless.ts';
import { fillIn, nameOf, type ReferredTexts } from './references.ts';

/** Whom an erasure is about, and which records it reaches. */
export interface ErasedParts {
  /** Whatever names the person. */
  readonly names: readonly string[];
  readonly person: { readonly kind: 'child' | 'volunteer'; readonly id: string };
  readonly pairingIds: readonly string[];
  /** Contacts whose words it takes, as they were before. */
  readonly contacts: readonly Contact[];
}

const PAIRED = { child: 'pairedChild', volunteer: 'pairedVolunteer' } as const;

/** What stands in place of the texts that the digest took from the person’s records. */
const clearedTexts = ({ person, pairingIds, contacts }: ErasedParts): ReferredTexts => ({
  [nameOf(person.kind, person.id)]: ERASED,
  ...Object.fromEntries(pairingIds.map((id) => [nameOf(PAIRED[person.kind], id), ERASED])),
  ...Object.fromEntries(
    contacts.flatMap(({ id }) => [
      [nameOf('highlight', id), CLEARED],
      [nameOf('problem', id), CLEARED],
    ]),
  ),
});

const clearFigure = (figure: Figure, names: readonly string[]): Figure => {
  const { key, label } = figure;
  return key.startsWith(TYPED_LABEL) ? { ...figure, ...withoutNames({ key, label }, names) } : figure;
};

const clearSection = (section: Section, names: readonly string[]): Section => ({
  ...section,
  figures: section.figures.map((figure) => clearFigure(figure, names)),
  sentences: withoutNames(section.sentences, names),
  ...(section.table && {
    table: { ...section.table, rows: withoutNames(section.table.rows, names) },
  }),
});

/**
 * R-RE-81: After an erasure no digest, however old, has a name of the person or a quote of a contact about them; its figures, dates
 * and links stay, and made again from the same cut-off it is the same.
 */
export function eraseFromDigest(digest: StoredDigest, parts: ErasedParts): StoredDigest {
  const { frozen } = digest;
  const clear = (section: Section) => clearSection(section, parts.names);
  if (!frozen) {
    const quoted = parts.contacts.flatMap(({ highlight, problem }) => [highlight, problem]);
    const sections = digest.sections.map((section) => clear(quoteless(section, quoted)));
    return { ...digest, sections };
  }
  const cleared = Object.entries(clearedTexts(parts)).filter(([name]) => name in frozen.texts);
  const texts = { ...withoutNames(frozen.texts, parts.names), ...Object.fromEntries(cleared) };
  const sections = frozen.sections.map(clear);
  return { ...digest, sections: fillIn(sections, texts), frozen: { sections, texts } };
}
