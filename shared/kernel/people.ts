/** Names and phones as they may be shown and compared. */
import * as z from 'zod';
import { patternText, rule } from './field-rule.ts';
import { isHarmful, isVisible, plainDigits, writtenName } from './text/text.ts';
import { typedTexts } from './text/typed-texts.ts';

/** As the form’s rule expects it: full-width digits as plain ones, without spaces, hyphens, brackets and the country’s code. */
export const barePhone = (text: string) =>
  plainDigits(text)
    .replace(/[\s()\-‐–—]/g, '')
    .replace(/^(?:00|\+)?86(?=1\d{10}$|0\d{9,11}$)/, '');

/** Chinese mobile, 11 digits, or a land line with area code, however it is typed. */
export const phoneSchema = z
  .string()
  .max(40)
  .transform(barePhone)
  .pipe(patternText(/^(1[3-9]\d{9}|0\d{9,11})$/, 'phone.invalid'));

/** Trimmed text of 1 to `longest` characters that can be seen, without control characters; lines end with a line feed. */
export const textSchema = (longest: number) =>
  z
    .string()
    .overwrite((text) => (isVisible(text) ? text.replace(/\r\n?/g, '\n').trim() : ''))
    .min(1)
    .max(longest)
    .refine((text) => !isHarmful(text), rule('text.controlCharacters'))
    .register(typedTexts, { kind: 'text' });

/** What has none compares as nothing, and would be the same name as everybody’s. */
const hasLetter = (text: string) => /\p{L}/u.test(text);

/** One line, in the one form that a person’s name has (Rule 15). */
export const nameSchema = textSchema(40)
  .refine((text) => !/[\t\n]/.test(text), rule('text.controlCharacters'))
  .overwrite(writtenName)
  .max(40)
  .refine((text) => text === '' || hasLetter(text), rule('name.noLetter'))
  .register(typedTexts, { kind: 'name' });

/** House and door. */
export const addressDetailSchema = textSchema(200).register(typedTexts, { kind: 'address' });

/** R-KE-23: Every field of free text about people is cleared before it is stored; one that is not is in the identity table, or is on a short list with a reason. */
export const writtenText = (longest: number) => textSchema(longest).register(typedTexts, { kind: 'written' });

/** A reason or a purpose: it is in the audit log for good, where no identity may be (Rule 4, Rule 5). */
export const reasonSchema = writtenText(500);

/** A word to the child and the family, or to whoever accompanied them: a way to reach somebody is no part of it. */
export const farewellSchema = writtenText(1000);

/** `王梓涵` → `王*涵`, `王芳` → `王*`; one character alone is hidden whole. */
export function maskName(name: string): string {
  const letters = [...writtenName(name)];
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}

/** Whether a phone as {@link phoneSchema} has it gets text messages; land lines do not. */
export const isMobile = (phone: string) => /^1[3-9]\d{9}$/.test(phone);

export const lastFour = (phone: string) => phone.slice(-4);

/** `139****1234` */
export const maskedPhone = (phone: string) => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2');
