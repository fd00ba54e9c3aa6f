/** What a digest says, found by section. */
import type { Digest, Section } from '../../../shared/reporting/digests/digest.ts';

export const sectionOf = (digest: Digest, key: Section['key']) =>
  digest.sections.find((one) => one.key === key);

export const figureOf = (digest: Digest, key: Section['key'], figure: string) =>
  sectionOf(digest, key)?.figures.find((one) => one.key === figure);

export const said = (digest: Digest, key: Section['key']) =>
  sectionOf(digest, key)?.sentences.map(({ zh }) => zh) ?? [];
