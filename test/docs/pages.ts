/** The written pages of the product and what stands in them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Page {
  /** From the root: `docs/runbook.md`. */
  readonly name: string;
  readonly text: string;
}

export const pageNamed = (name: string): Page => ({ name, text: readFileSync(join(ROOT, name), 'utf8') });

export const PAGES: readonly Page[] = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })
  .map((name) => pageNamed(name.split('\\').join('/')))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const CODE_BLOCK = /^```(\w*)\n([\s\S]*?)^```$/gm;

const withoutCode = (text: string) => text.replace(CODE_BLOCK, '').replace(/`[^`\n]*`/g, '');

/** Lines of the blocks marked `sh`: what a reader may type here, on any machine. */
export const shellLines = ({ text }: Page): string[] =>
  [...text.matchAll(CODE_BLOCK)]
    .filter(([, language]) => language === 'sh')
    .flatMap(([, , body = '']) => body.split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');

/** Every npm command of a page, in blocks and in sentences. */
export const npmCommands = ({ text }: Page): string[] =>
  [...text.matchAll(/\bnpm (?:ci|start|test|run (?:--silent )?[\w:-]+)/g)].map(([command]) => command);

/** Targets of links and images, outside code. */
export const linksIn = ({ text }: Page): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

export const isInternal = (target: string) => !/^[a-z]+:/i.test(target);

/** A link’s file, from the root, and its anchor. */
export function resolveLink({ name }: Page, target: string) {
  const [path = '', anchor = ''] = target.split('#');
  const file = path === '' ? name : posix.normalize(posix.join(dirname(name), decodeURIComponent(path)));
  return { file, anchor };
}

/** As GitHub makes them of headings. */
export const anchorsOf = ({ text }: Page): string[] =>
  [...text.replace(CODE_BLOCK, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
