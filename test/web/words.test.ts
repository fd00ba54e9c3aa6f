/** The words of the pages: each is used by a page of its entry, and exists in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allConsoleWords } from '../../web/src/words/all-console.ts';
import { allPublicWords } from '../../web/src/words/all-public.ts';

const WEB = fileURLToPath(new URL('../../web/src', import.meta.url));
const pages = globSync('**/*.{ts,tsx}', { cwd: WEB, exclude: ['words/{zh,en}/**'] }).map((path) =>
  readFileSync(`${WEB}/${path}`, 'utf8'),
);

interface Words {
  readonly [key: string]: string | Words;
}
const keysOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );

/** Keys as they are written, and patterns for those with a part that varies: `child.status.${status}`. */
function keysIn(page: string) {
  const literals = [...page.matchAll(/'([\w.-]+)'|\$\{entry\}:([\w.-]+)`/g)].map(
    ([, key, ofEither]) => key ?? ofEither,
  );
  const templates = [...page.matchAll(/`([a-z]\w*\.[^`]*)`/g)].map(([, template = '']) =>
    template
      .split(/\$\{[^}]*\}/)
      .map((text) => RegExp.escape(text))
      .join('[\\w-]+'),
  );
  return { literals: new Set(literals), patterns: templates.map((pattern) => new RegExp(`^${pattern}$`)) };
}

/** A page that names no entry uses the words of both. */
const ofEntry = (page: string, entry: string) =>
  page.includes(`'${entry}'`) || !/useTranslation\('\w/.test(page);

describe.each([
  ['console', allConsoleWords],
  ['public', allPublicWords],
] as const)('words of the entry %s', (entry, words) => {
  it('are each used by a page', () => {
    const used = pages.filter((page) => ofEntry(page, entry)).map(keysIn);
    const isUsed = (key: string) =>
      used.some(({ literals, patterns }) => literals.has(key) || patterns.some((one) => one.test(key)));
    expect(keysOf(words['zh-CN']).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are the same in both languages', () => {
    expect(keysOf(words.en).toSorted()).toEqual(keysOf(words['zh-CN']).toSorted());
  });
});
