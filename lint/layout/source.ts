/** The source files of the repository, and what each imports. Type-only imports count: who reads a file has to know what it names. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Files of the repository, from its root. */
  readonly files: readonly string[];
  /** Packages and Node's own modules. */
  readonly packages: readonly string[];
}

const TREES = ['shared', 'functions', 'infra', 'local', 'bench', 'web/src', 'test', 'lint'];

/** As Biome formats them: `import … from '…'`, `import '…'`, `import('…')`, `export … from '…'`. */
const IMPORT = /(?:\bfrom|^import|\bimport\()\s*'([^'\s]+)'/gm;

/** What a file with this text imports. */
export function readImports(path: string, text: string): SourceFile {
  const specifiers = [...text.matchAll(IMPORT)].map(([, specifier]) => specifier as string);
  const isFile = (specifier: string) => specifier.startsWith('.');
  return {
    path,
    files: specifiers.filter(isFile).map((to) => posix.join(posix.dirname(path), to)),
    packages: specifiers.filter((specifier) => !isFile(specifier)),
  };
}

/** Every source file below `root`. */
export const readSources = (root: string): SourceFile[] =>
  TREES.flatMap((tree) => globSync(`${tree}/**/*.{ts,tsx}`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => readImports(path, readFileSync(`${root}/${path}`, 'utf8')));
