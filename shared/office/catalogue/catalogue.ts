/** The catalogue of support: 4 categories of suggestions. Data, from `data/catalogue.json`. */
import * as z from 'zod';
import defaults from '../../../data/catalogue.json' with { type: 'json' };
import { rule } from '../../kernel/field-rule.ts';
import { type CalendarDate, dateSchema } from '../../kernel/instants.ts';

const suggestionCode = z.string().max(8).brand<'SuggestionCode'>();
export type SuggestionCode = z.infer<typeof suggestionCode>;

const suggestionSchema = z.object({
  code: suggestionCode,
  zh: z.string().min(1),
  en: z.string().min(1),
  dimension: z.enum(['material', 'spiritual', 'social']),
  /** From this day on no form offers it; files that name it are read as before, and lists of earlier forms are taken. */
  retiredAt: dateSchema.optional(),
  /** Only by helpers whose qualification was checked. */
  isQualified: z.literal(true).optional(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const categorySchema = z.object({
  code: z.string().regex(/^[A-Z]$/),
  key: z.string(),
  zh: z.string().min(1),
  en: z.string().min(1),
  suggestions: z.array(suggestionSchema),
});
export type Category = z.infer<typeof categorySchema>;

/** The catalogue that every district begins with. */
export const CATALOGUE = {
  version: defaults.version,
  categories: z.array(categorySchema).parse(defaults.categories) as readonly Category[],
};

const suggestions = new Map(
  CATALOGUE.categories.flatMap((category) => category.suggestions).map((one) => [one.code as string, one]),
);

export const suggestionByCode = (code: string) => suggestions.get(code);

/** R-OF-22: A suggestion that is retired stays valid and readable, and is not offered to choose from. */
export const isSuggestionOffered = (
  { retiredAt }: Pick<Suggestion, 'retiredAt'>,
  on: CalendarDate,
): boolean => retiredAt === undefined || on < retiredAt;

/** A code that is in the catalogue. */
export const knownSuggestion = suggestionCode.refine(
  (code) => suggestions.has(code),
  rule('suggestion.unknown'),
);
