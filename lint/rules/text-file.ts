/** The files in which rules are decided, cited and tested. */
import { globSync, readFileSync } from 'node:fs';

export interface TextFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

const TREES = '{shared,functions,web,infra,local,bench,lint,test,docs}/**/*.{ts,tsx,md}';

/** The page itself, and tests of the check, whose rules are made up. */
const LEFT_OUT = /^docs\/rules\.md$|^test\/lint\/rules\/|\/(?:node_modules|dist)\//;

export const isTest = ({ path }: TextFile): boolean => path.startsWith('test/');

/** Every file below `root` that may cite a rule, in order of path. */
export const readTextFiles = (root: string): TextFile[] =>
  globSync([TREES, '*.md'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
