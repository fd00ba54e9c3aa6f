/** One form of what people type in many ways: padded, dotted, in full width, with characters that nobody sees (Rule 15). */

/** What no screen shows: format characters, fillers, selectors, the empty Braille pattern. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Breaks a line, a record or the order of reading: controls but tab and line feed, half a character, bidirectional controls. */
const HARMFUL = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

export const isVisible = (text: string) => VISIBLE.test(text);
export const isHarmful = (text: string) => HARMFUL.test(text);
/** For what must not be refused for a character that was pasted with it. */
export const withoutHarmful = (text: string) => text.replace(new RegExp(HARMFUL, 'gu'), '');
export const withoutInvisible = (text: string) => text.replace(INVISIBLE, '');

/** Every dot that stands between the parts of a name: 迪丽热巴·迪力木拉提. */
export const DOTS = '·•‧∙⋅・ㆍ᛫ꞏ⸱●◦˙';
const DOT = new RegExp(String.raw`\s*[${DOTS}]+\s*`, 'gu');
/** A full stop is one between Chinese characters only: “J. Smith”. */
const HAN_STOP = /(\p{Script=Han})\s*[.。]\s*(?=\p{Script=Han})/gu;
const HAN_SPACE = /(\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A name as it is stored and shown: `张　三` → `张三`, `阿依古丽 ‧ 买买提` → `阿依古丽·买买提`. */
export const writtenName = (text: string) =>
  withoutInvisible(text.normalize('NFKC'))
    .replace(DOT, '·')
    .replace(HAN_STOP, '$1·')
    .replace(HAN_SPACE, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Digits by their value, beside those that Unicode calls decimal digits or that NFKC makes plain. */
const NUMERALS = [
  '零〇○⓿',
  '一壹弌幺❶➀➊⓵',
  '二贰貳弍❷➁➋⓶',
  '三叁參弎❸➂➌⓷',
  '四肆❹➃➍⓸',
  '五伍❺➄➎⓹',
  '六陆陸❻➅➏⓺',
  '七柒❼➆➐⓻',
  '八捌❽➇➑⓼',
  '九玖❾➈➒⓽',
] as const;
const VALUES = new Map(NUMERALS.flatMap((all, value) => [...all].map((one) => [one, String(value)])));

const isDigit = (codePoint: number) => /\p{Nd}/u.test(String.fromCodePoint(codePoint));

/** The ten digits of a script follow one another. */
function decimalValue(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let below = 0;
  while (isDigit(codePoint - below - 1)) below += 1;
  return String(below % 10);
}

/** Digits of every script, Chinese and circled numerals as plain digits: `一三⑨` → `139`. */
export const plainDigits = (text: string) =>
  withoutInvisible(text.normalize('NFKC'))
    .replace(/(?!\d)\p{Nd}/gu, decimalValue)
    .replace(/\P{ASCII}/gu, (one) => VALUES.get(one) ?? one);
