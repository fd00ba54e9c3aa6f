/** A child’s first name, as the volunteer uses it (R-IN-40). */
import { maskName } from '../../kernel/people.ts';
import { writtenName } from '../../kernel/text/text.ts';

/** Surnames of two characters in use today. */
const COMPOUND_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 司徒 司空 夏侯 端木 南宫 西门 独孤 轩辕 钟离 闻人 澹台 公冶 宗政 濮阳 淳于 太叔 申屠 公羊 赫连 呼延 拓跋 万俟 鲜于 百里 第五 梁丘 左丘 东郭 南门 羊舌 巫马 乐正 公西 颛孙 谷梁 宰父 夹谷 段干 仲孙'.split(
    ' ',
  ),
);

const ONLY_HAN = /^\p{Script=Han}+$/u;
/** Between given name and father’s name, as Uyghurs and Kazakhs write them: 迪丽热巴·迪力木拉提. */
const NAME_DOT = '·';

/** The part before the dot is the given name. */
const beforeDot = (name: string) => name.split(NAME_DOT)[0]?.trim() || maskName(name);

function withoutSurname(letters: readonly string[], name: string): string {
  if (letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')))
    return letters.slice(2).join('');
  // Four and more without a compound surname: two surnames, or no surname at all.
  return letters.length === 2 || letters.length === 3 ? letters.slice(1).join('') : maskName(name);
}

/**
 * R-IN-40: A first name is the name without its surname, and the masked name where it is uncertain which part is the surname. `王梓涵`
 * → `梓涵`, `欧阳雪` → `雪`. Uncertain are one character, four or more without a compound surname, and any other script.
 */
export function firstName(name: string): string {
  const written = writtenName(name);
  if (written.includes(NAME_DOT)) return beforeDot(written);
  return ONLY_HAN.test(written) ? withoutSurname([...written], written) : maskName(written);
}
