import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, type StageName } from '../../infra/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { npmCommands, PAGES, pageNamed, ROOT, shellLines } from './pages.ts';

const scripts: Readonly<Record<string, string>> = packageJson.scripts;
const lines = PAGES.flatMap((page) => shellLines(page).map((line) => [page.name, line] as const));

/** `A=b npm test && npm start` → its two commands. */
const commandsIn = (line: string) =>
  line.split(/\s*(?:&&|;|\|)\s*/).map((part) => part.replace(/^(?:[A-Z_]+=\S+\s+)+/, ''));

/** Stacks of the assembly that was built before the tests. */
const stacks = () =>
  execFileSync(process.execPath, ['node_modules/aws-cdk/bin/cdk', 'ls', '--app', 'cdk.out'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .split('\n')
    .map((stack) => stack.replace(/ \(.*$/, ''))
    .filter(Boolean);

/** `'default/*'` is a stage of the assembly; what follows each `-c` are settings that it takes. */
function checkCdk([command = '', ...rest]: readonly string[]): void {
  expect(['bootstrap', 'deploy', 'diff', 'ls']).toContain(command);
  const stage = rest.map((word) => /^'(\w+)\/\*'$/.exec(word)?.[1]).find((name) => name !== undefined);
  if (stage === undefined) return;
  expect(stacks()).toEqual(expect.arrayContaining([`${stage}/data`, `${stage}/service`]));
  const given = new Map(
    rest.filter((_, index) => rest[index - 1] === '-c').map((word) => word.split('=', 2) as [string, string]),
  );
  const asked: string[] = [];
  readSettings(stage as StageName, (key) => {
    asked.push(key);
    return given.get(key);
  });
  expect(asked).toEqual(expect.arrayContaining([...given.keys()]));
}

/** What follows `npx`, and the files that it is given. */
function checkTool([tool, ...words]: readonly string[]): void {
  if (tool === 'cdk') checkCdk(words);
  else expect(tool).toBe('vitest');
  const files = words.filter((word) => word.endsWith('.ts'));
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
}

function checkScript(verb: string, rest: readonly string[]): void {
  const script = verb === 'run' ? rest.find((word) => !word.startsWith('--')) : verb;
  expect(['ci', ...Object.keys(scripts)]).toContain(script);
}

function checkCommand(command: string): void {
  const [program, verb = '', ...rest] = command.split(/\s+/);
  expect(['npm', 'npx']).toContain(program);
  if (program === 'npx') checkTool([verb, ...rest]);
  else checkScript(verb, rest);
}

describe('the commands of the pages', () => {
  it.each(lines)('%s: %s can be typed', (_page, line) => {
    for (const command of commandsIn(line)) checkCommand(command);
  });

  it.each(PAGES)('$name names only npm scripts that there are', (page) => {
    const named = npmCommands(page).map((command) => command.replace(/^npm (?:run (?:--silent )?)?/, ''));
    expect(named.filter((script) => script !== 'ci' && !(script in scripts))).toEqual([]);
  });

  it('npm scripts start files that are there', () => {
    const files = Object.values(scripts).flatMap((script) => script.match(/(?<=\bnode )\S+\.ts/g) ?? []);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('README.md and README.zh-CN.md have the same commands', () => {
    const [english, chinese] = [pageNamed('README.md'), pageNamed('README.zh-CN.md')];
    expect(shellLines(chinese)).toEqual(shellLines(english));
    expect(new Set(npmCommands(chinese))).toEqual(new Set(npmCommands(english)));
  });
});
