/** What no field may hold, whatever its schema says. */
import type { Language } from '../../shared/kernel/language.ts';
import type { FieldError } from '../../shared/kernel/problem.ts';
import { isHarmful } from '../../shared/kernel/text/text.ts';
import { fieldError, pointerOf } from './field-errors.ts';

function* pathsOf(value: unknown, path: readonly PropertyKey[] = []): Generator<readonly PropertyKey[]> {
  if (typeof value === 'string' && isHarmful(value)) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* pathsOf(one, [...path, key]);
}

/** Every field with a control character, half a character or a sign that turns the order of reading. */
export const harmfulTextErrors = (value: unknown, at: string, language: Language): FieldError[] =>
  [...pathsOf(value)].map((path) =>
    fieldError(`${at}${pointerOf(path)}`, 'text.controlCharacters', language),
  );
