/** A digest after an erasure: what somebody typed is without the names; figures, dates and links stay as they were. */
import { withoutNames } from '../../kernel/text/without-names.ts';
import { type Digest, type Figure, type Section, TYPED_LABEL } from './digest.ts';

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

/** @param names whatever names the person. */
export const eraseFromDigest = (digest: Digest, names: readonly string[]): Digest => ({
  ...digest,
  sections: digest.sections.map((section) => clearSection(section, names)),
});
