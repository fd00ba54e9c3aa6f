/** How a digest is called, whatever it says. */
import { isQuarter, type Period } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { periodSchema, type Scope, scopeSchema } from './digest.ts';
import { scopeNameOf } from './frame.ts';
import { bilingual, periodWords } from './words.ts';

/** `五星街道2026年3月常伴月报` */
export function digestTitle(scopeName: string, period: Period): Bilingual {
  const words = periodWords(period);
  const [zh, en] = isQuarter(period) ? ['季报', 'Quarterly'] : ['月报', 'Monthly'];
  return bilingual(`${scopeName}${words.zh}常伴${zh}`, `${en} digest of ${scopeName}, ${words.en}`);
}

const ID = /^(\d+)-(.+)-v\d+$/;

/** By the digest’s id alone; `undefined` for what is no such id. */
export function digestTitleById(id: string): Bilingual | undefined {
  const [, scope, period] = ID.exec(id) ?? [];
  const parsed = { scope: scopeSchema.safeParse(scope), period: periodSchema.safeParse(period) };
  if (!parsed.scope.success || !parsed.period.success) return undefined;
  const name: Scope = parsed.scope.data;
  return digestTitle(scopeNameOf(name) ?? name, parsed.period.data);
}
