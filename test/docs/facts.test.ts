/** What the pages say about the system, compared with the system. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, functionNames } from '../../infra/functions.ts';
import type { TableName } from '../../shared/tables.ts';
import { resourcesOfType } from '../infra/assembly.ts';
import { pageNamed, ROOT } from './pages.ts';

const architecture = pageNamed('docs/architecture.md').text;
const runbook = pageNamed('docs/runbook.md').text;

describe('docs/architecture.md', () => {
  it.each(functionNames)('says what %s may do with each table', (name) => {
    const rights = (table: TableName) => (FUNCTIONS[name].tables[table] ?? []).join(', ');
    const cells = new RegExp(`^\\| \`${name}\` \\|(.*)$`, 'm').exec(architecture)?.[1]?.split('|');
    expect(cells?.slice(0, 3).map((cell) => cell.trim())).toEqual(
      (['identity', 'program', 'audit'] as const).map(rights),
    );
  });

  it('has every kind of item that the store writes', () => {
    const files = [
      ...globSync('functions/{store,http}/**/*.ts', { cwd: ROOT }),
      'shared/office/members/member.ts',
    ];
    const sources = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    const prefixes = new Set([...sources.matchAll(/[`'"]([A-Z]+#)/g)].map(([, prefix]) => prefix));
    expect(prefixes.size).toBeGreaterThan(10);
    expect([...prefixes].filter((prefix) => !architecture.includes(`\`${prefix}`))).toEqual([]);
  });
});

describe('docs/runbook.md', () => {
  const alarms = resourcesOfType('default', 'AWS::CloudWatch::Alarm').map(({ properties }) => ({
    name: String(properties.AlarmName).replace('changban-default-', ''),
    meaning: String(properties.AlarmDescription),
  }));

  it.each(alarms)('says what the alarm $name means, and what to do', ({ name, meaning }) => {
    const row = runbook.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
    const isGivenUp = name.endsWith('-given-up');
    expect(row).toContain(isGivenUp ? 'The same as its function’s'.replace('’', "'") : meaning);
    expect(row?.split('|').at(-2)?.trim()).not.toBe('');
  });

  it('names no alarm that there is not', () => {
    const named = [...runbook.matchAll(/`([a-z-]+-(?:errors|given-up|missed-[a-z]+))`/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !alarms.some((alarm) => alarm.name === name))).toEqual([]);
  });
});
