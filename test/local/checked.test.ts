/** What a person is told where Node.js is too old, or where the packages brought none. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const CHECKED = fileURLToPath(new URL('../../local/checked.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'checked-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = join(folder, 'entry.ts');
writeFileSync(entry, 'const words: string[] = process.argv.slice(2);\nconsole.log("ran", ...words);\n');

/** @param version what Node.js calls itself */
function run(version: string) {
  const disguise = `Object.defineProperty(process, 'version', { value: '${version}' })`;
  const options = ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, CHECKED, entry, 'and', 'so'], {
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

it.each(['v18.20.8', 'v20.20.2', 'v22.21.0', 'v23.11.1'])(
  'Node.js %s is told what is missing in one line of each language',
  (version) => {
    const { status, stdout, lines } = run(version);
    expect([status, stdout, lines.length]).toEqual([1, '', 2]);
    expect(lines[0]).toBe(
      `Changban needs Node.js 24 or newer, and this is ${version}: run "npm ci" without --omit=optional, which brings it for Linux, or install it from https://nodejs.org.`,
    );
    expect(lines[1]).toContain(`常伴需要 Node.js 24 或更新版本，当前为 ${version}`);
  },
);

it.each(['v24.0.0', 'v26.1.0'])('on Node.js %s the file runs, with its own arguments', (version) => {
  expect(run(version)).toEqual({ status: 0, stdout: 'ran and so\n', lines: [''] });
});

it('package.json asks for the same, and its first commands check it', () => {
  const { engines, scripts } = packageJson;
  expect(engines.node).toBe('>=24');
  for (const command of [scripts.start, scripts.demo, scripts.test, scripts.verify])
    expect(command).toMatch(/^(?:MALLOC_ARENA_MAX=2 )?node local\/checked\.mjs\b/);
});
