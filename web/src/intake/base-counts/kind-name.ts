/** A kind of a base count, or all of them together, in the reader’s language. */
import { ALL, ALL_WORDS } from '../../../../shared/intake/base-counts/base-count.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { kindName } from '../../words/kind-name.ts';
import { currentLanguage } from '../../words/language.ts';

export const baseKindName = (kind: string) =>
  kind === ALL ? inLanguage(ALL_WORDS, currentLanguage()) : kindName(kind);
