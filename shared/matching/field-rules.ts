/** What can be wrong with a field in matching. */
import type { Bilingual } from '../kernel/language.ts';

export const MATCHING_FIELD_RULES = {
  'weights.zero': { zh: '至少一项权重应大于零', en: 'At least one weight must be greater than zero' },
} as const satisfies Record<string, Bilingual>;
