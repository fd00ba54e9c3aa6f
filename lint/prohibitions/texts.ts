/** Texts that people read, out of source files: string and template literals, without comments. */
import type { TextFile } from '../rules/text-file.ts';

export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

const COMMENT_OR_LITERAL =
  /\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*|'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g;

/** A text has a Chinese character or a space: what has neither is a key. */
const isText = (text: string) => /[\u3400-\u9fff]| /.test(text);

export const textsIn = ({ path, text }: TextFile): WrittenText[] =>
  [...text.matchAll(COMMENT_OR_LITERAL)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter(isText)
    .map((found) => ({ path, text: found }));
