/** The text of one cell: cleaned, and never a formula. */
import { withoutGuard } from '../../kernel/csv.ts';
import { withoutInvisible } from '../../kernel/text/text.ts';

/** How people and questionnaires write “nothing”. */
const NONE = /^(?:无|没有|暂无|[-—－–/]+|[(（](?:空|跳过)[)）]|n\/a|null)$/i;
/** A sign before digits alone is a number or a phone: `+86 139 0000 0000`, `-5`. */
const SIGNED_NUMBER = /^[+-][\d\s.()-]*$/;
const PLAIN_NUMBER = /^[\d\s.()+-]*$/;

/** Trimmed, with plain line ends, without invisible characters and without the guard of a formula-safe file. */
export const plainText = (raw: string) => withoutInvisible(withoutGuard(raw)).replace(/\r\n?/g, '\n').trim();

/** As `plainText`; words that say “nothing” are empty. */
export function cellText(raw: string): string {
  const text = plainText(raw);
  return NONE.test(text) ? '' : text;
}

/** For comparison: full-width as half-width, no spaces, one case. Line feeds stay, they separate. */
export const comparable = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n]/g, '')
    .toLowerCase();

/** A spreadsheet would calculate this cell. A tab before digits, as questionnaires export phones, is harmless. */
export function isFormula(raw: string): boolean {
  const text = withoutGuard(raw);
  const sign = text.trimStart().normalize('NFKC');
  if (/^[=@]/.test(sign)) return true;
  if (/^[+-]/.test(sign)) return !SIGNED_NUMBER.test(sign);
  return /^[\t\r]/.test(text) && !PLAIN_NUMBER.test(sign);
}
