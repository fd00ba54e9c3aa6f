/** The catalogue of support: 4 categories of 5 suggestions. Data, from `data/catalogue.json`. */
import * as z from 'zod';
import defaults from '../../../data/catalogue.json' with { type: 'json' };
import { rule } from '../../kernel/field-rule.ts';

const suggestionCode = z.string().max(8).brand<'SuggestionCode'>();
export type SuggestionCode = z.infer<typeof suggestionCode>;

const suggestionSchema = z.object({
  code: suggestionCode,
  zh: z.string().min(1),
  en: z.string().min(1),
  dimension: z.enum(['material', 'spiritual', 'social']),
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
  version: 1,
  categories: z.array(categorySchema).parse(defaults.categories) as readonly Category[],
};

const suggestions = new Map(
  CATALOGUE.categories.flatMap((category) => category.suggestions).map((one) => [one.code as string, one]),
);

export const suggestionByCode = (code: string) => suggestions.get(code);

/** A code that is in the catalogue. */
export const knownSuggestion = suggestionCode.refine(
  (code) => suggestions.has(code),
  rule('suggestion.unknown'),
);
