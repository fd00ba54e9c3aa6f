/** Kinds of message that nothing posts, and kinds that are for nobody. */
import type { TextFile } from '../rules/text-file.ts';
import type { Rows } from './page.ts';

/** Where a file of functions/messages says which kinds it knows; that alone posts nothing. */
const KNOWN_KINDS = /\bkinds: \[[^\]]*\]|const \w+ = \[[^\]]*\] as const/g;

const ofFunctions = ({ path }: TextFile) => path.startsWith('functions/');

/** One line a fault. */
export function messageFaults(rows: Rows, files: readonly TextFile[]): string[] {
  const texts = files.filter(ofFunctions).map(({ text }) => text.replace(KNOWN_KINDS, ''));
  const isPosted = (kind: string) => texts.some((text) => text.includes(`'${kind}'`));
  return rows.flatMap(([kind, { after, to }]) => [
    ...(isPosted(kind) ? [] : [`${kind}: nothing in functions/ posts it`]),
    ...(after.length === 0 ? [`${kind}: it follows no event`] : []),
    ...(to.length === 0 ? [`${kind}: it is for nobody`] : []),
  ]);
}
