/** What the contexts bring is joined by name: the same name in two tables would hide one of them. */
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../shared/all-actions.ts';
import { FIELD_RULES } from '../shared/all-field-rules.ts';
import { MESSAGES } from '../shared/all-messages.ts';
import { PROBLEMS } from '../shared/all-problems.ts';
import { SETTINGS } from '../shared/all-settings.ts';
import { KERNEL_FIELD_RULES } from '../shared/kernel/field-rule.ts';
import { KERNEL_PROBLEMS } from '../shared/kernel/problem.ts';

const ROOT = `${import.meta.dirname}/..`;

/** `INTAKE_PROBLEMS` of shared/intake/problems.ts. */
async function tableOf(path: string, file: string): Promise<object> {
  const exported = await import(/* @vite-ignore */ `${ROOT}/${path}`);
  const context = path.split('/')[1];
  return exported[`${context}_${file}`.replaceAll('-', '_').toUpperCase()];
}

describe('a joint has every name of every table, and no name is in two', () => {
  it.each<[string, object, object]>([
    ['problems', PROBLEMS, KERNEL_PROBLEMS],
    ['field-rules', FIELD_RULES, KERNEL_FIELD_RULES],
    ['messages', MESSAGES, {}],
    ['actions', ACTIONS, {}],
    ['settings', SETTINGS, {}],
  ])('%s', async (file, joint, ofKernel) => {
    const paths = globSync(`shared/*/${file}.ts`, { cwd: ROOT });
    const tables = await Promise.all(paths.map((path) => tableOf(path, file)));
    const names = [...tables, ofKernel].flatMap(Object.keys);

    expect(names.toSorted()).toEqual(Object.keys(joint).toSorted());
  });
});
