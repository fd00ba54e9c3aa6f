/** Rule 15: One person has one form of their name: padded, dotted, traditional or with invisible characters between, it is the same name. */
import characters from 'opencc-js/dict/TSCharacters';
import { plainDigits } from './text.ts';

/** Made at first use: the pages, which share modules with this one, leave the characters out of their bundle. */
let simplified: Map<string, string> | undefined;

function simplifiedOf(character: string): string {
  simplified ??= new Map(characters.split('|').map((pair) => pair.split(' ') as [string, string]));
  return simplified.get(character) ?? character;
}

/** One width, one script of Chinese, one case; what is no letter and no digit is gone. */
const foldCharacter = (character: string) =>
  [...character.normalize('NFKC')]
    .map(simplifiedOf)
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a character is compared as: none, one or several. */
export type Fold = (character: string) => string;

/** The same few thousand characters are folded over and over. */
export function remembered(fold: Fold): Fold {
  const folds = new Map<string, string>();
  return (character) => {
    const known = folds.get(character);
    if (known !== undefined) return known;
    const folded = fold(character);
    folds.set(character, folded);
    return folded;
  };
}

/** Of names. */
export const foldOf = remembered(foldCharacter);
/** With the digits of every script as plain ones. */
export const foldWithDigits = remembered((character) => foldCharacter(plainDigits(character)));

export const folded = (text: string, fold: Fold) => [...text.normalize('NFC')].map(fold).join('');

/** `阿依古麗 ‧ 買買提` → `阿依古丽买买提`. */
export const comparableName = (name: string) => folded(name, foldOf);
