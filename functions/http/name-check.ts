import type { Language } from '../../shared/kernel/language.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { namesMasked } from '../../shared/kernel/text/masked-name.ts';
import { fieldError } from './field-errors.ts';

/** Fields of the body by name. */
type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Refuses every field of a typed text that names somebody (R-KE-21). Where identities are out of reach, their masked names are
 * compared.
 */
export function refuseNames(
  texts: Texts,
  maskedNames: readonly string[],
  language: Language,
): Refusal | undefined {
  const errors = Object.entries(texts)
    .filter(([, text]) => text !== undefined && namesMasked(text, maskedNames))
    .map(([field]) => fieldError(`/${field}`, 'text.names', language));
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}
