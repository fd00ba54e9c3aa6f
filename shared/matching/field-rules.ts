/** What can be wrong with a field in matching. */
import type { Bilingual } from '../kernel/language.ts';

export const MATCHING_FIELD_RULES = {
  'weights.zero': { zh: '权重不能全部为零', en: 'The weights cannot all be zero' },
} as const satisfies Record<string, Bilingual>;
