import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInstanceFile } from '../../bench/instance-file.ts';
import { textOf } from '../../bench/instances.ts';
import { instanceOf } from '../matching/engine/instances.ts';

const folder = mkdtempSync(join(tmpdir(), 'solve-'));
afterAll(() => rmSync(folder, { recursive: true }));

function solveText(text: string, ...more: string[]) {
  const path = join(folder, 'instance.txt');
  writeFileSync(path, text);
  return run(path, ...more);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/solve.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** Two children, two volunteers, three edges; line by line. */
const LINES = ['2 2 3', '1 2', '1 2', '30 0', '0 0 100', '0 1 250', '1 0 50'];

const withLine = (number: number, line: string) =>
  LINES.map((each, at) => (at === number - 1 ? line : each)).join('\n');

describe('the instance solver', () => {
  it('prints one JSON line with the plan, its proof and its time', () => {
    const { status, stdout, stderr } = solveText(LINES.join('\n'));
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({
      status: 0,
      stderr: '',
      lines: 1,
    });
    expect(JSON.parse(stdout)).toEqual({
      matchedByTier: [1, 1],
      matched: 2,
      cost: 300,
      credit: 30,
      objective: 270,
      proven: true,
      ms: expect.any(Number),
      pairs: [
        [0, 1],
        [1, 0],
      ],
    });
  });

  it('with --repeat also prints the median of the later solves', () => {
    expect(JSON.parse(solveText(LINES.join('\n'), '--repeat', '4').stdout)).toMatchObject({
      msWarm: expect.any(Number),
    });
  });

  it('reads any white space, an instance of nobody, and what textOf writes', () => {
    expect(JSON.parse(solveText(` \t${LINES.join(' \r\n\n')} \n\n`).stdout)).toMatchObject({ matched: 2 });
    expect(JSON.parse(solveText('0 0 0\n').stdout)).toMatchObject({
      matchedByTier: [],
      matched: 0,
      proven: true,
      pairs: [],
    });
    const sketch = {
      capacities: [3],
      children: [{ tier: 2, credit: 7 }],
      edges: [{ child: 0, volunteer: 0, cost: 9 }],
    };
    expect(JSON.parse(solveText(textOf(instanceOf(sketch))).stdout)).toMatchObject({
      matchedByTier: [0, 1],
      objective: 2,
    });
  });

  it('of an edge named twice the cheaper one counts', () => {
    expect(JSON.parse(solveText('1 1 3\n1\n1\n0\n0 0 9\n0 0 4\n0 0 7\n').stdout)).toMatchObject({ cost: 4 });
  });

  it.each([
    ['an unknown child', 6, withLine(6, '2 1 250')],
    ['an unknown volunteer', 6, withLine(6, '0 2 250')],
    ['a negative cost', 6, withLine(6, '0 1 -250')],
    ['a cost that is not whole', 6, withLine(6, '0 1 2.5')],
    ['a cost above 10000', 6, withLine(6, '0 1 10001')],
    ['a number with more digits than any', 6, withLine(6, `0 1 ${'9'.repeat(400)}`)],
    ['a word', 6, withLine(6, '0 one 250')],
    ['capacity 0', 2, withLine(2, '1 0')],
    ['tier 0', 3, withLine(3, '0 1')],
    ['a credit above 3650', 4, withLine(4, '30 3651')],
    ['a count that is not a number', 1, withLine(1, '2 2 x')],
    ['a count larger than any file', 7, withLine(1, '99999999 2 3')],
    ['a count above the file’s edges', 7, withLine(1, '2 2 4')],
    ['a count below the file’s edges', 7, withLine(1, '2 2 2')],
    ['an edge too many', 8, [...LINES, '1 1 1'].join('\n')],
    ['garbage behind the last edge', 8, [...LINES, 'the end'].join('\n')],
    ['an edge cut short', 7, withLine(7, '1 0')],
    ['an empty file', 1, ''],
  ])('refuses %s, naming line %d', (_, line, text) => {
    const path = join(folder, 'malformed.txt');
    writeFileSync(path, text);
    expect(() => readInstanceFile(path)).toThrow(new RegExp(`^line ${line}: expected [^\\n]+$`));
  });

  it('ends with exit code 2, one line and no answer where the file is malformed', () => {
    const { status, stdout, stderr } = solveText(withLine(6, '0 1 10001'));
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain('line 6: expected cost 0 to 10000, found "10001"');
  });

  it('refuses a file of a million edges that is cut short, naming its last line', () => {
    const edges = Array.from({ length: 1_000_000 }, (_, edge) => `${edge >> 10} ${edge & 1023} 77`);
    const head = ['1000 1024 1000000', '1 '.repeat(1024), '1 '.repeat(1000), '0 '.repeat(1000)];
    const { status, stderr } = solveText([...head, ...edges.slice(0, 999_000 - 24)].join('\n'));
    expect(status).toBe(2);
    expect(stderr).toContain('line 998980:');
  });

  it.each([[[]], [['no-such-file']], [['a', 'b']], [['a', '--repeat', '0']], [['a', '--repeat']]])(
    'refuses the arguments %j with one line',
    (args) => {
      const { status, stdout, stderr } = run(...args);
      expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
        status: 2,
        stdout: '',
        lines: 1,
      });
    },
  );
});
