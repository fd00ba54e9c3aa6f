/** The synthesized assembly, read the way the local cloud reads it: references resolved, policies as one list a role. */
import * as z from 'zod';
import { type FunctionName, triggerFunctionNames } from '../../infra/function-names.ts';
import { functionNames } from '../../infra/functions.ts';
import { functionsOf } from '../../local/assembly/functions.ts';
import { loadAssembly } from '../../local/assembly/load.ts';
import { resourcesOf } from '../../local/assembly/resources.ts';
import { rolesOf, type Statement } from '../../local/assembly/roles.ts';
import { tablesOf } from '../../local/assembly/tables.ts';
import type { TableName } from '../../shared/tables.ts';

export const stages = ['default', 'china'] as const;
export type Stage = (typeof stages)[number];

/** The functions of a stage: triggers only where there is a user pool to call them. */
export const functionNamesOf = (stage: Stage): FunctionName[] =>
  functionNames.filter((name) => stage === 'default' || !triggerFunctionNames.some((one) => one === name));

export const assemblyOf = (stage: Stage) => loadAssembly('cdk.out', stage);

const anyProperties = z.record(z.string(), z.unknown());

/** Resources of one type with all their properties. */
export const resourcesOfType = (stage: Stage, type: string) =>
  resourcesOf(assemblyOf(stage), [type], anyProperties);

/** `changban-default-intake` → `intake`. */
const shortName = (name: string) => name.replace(/^changban-[a-z]+-/, '');

export interface Grant {
  readonly holder: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Statement['Condition'];
}

/** What each function is allowed, by its short name. */
export function grantsOf(stage: Stage): Grant[] {
  const assembly = assemblyOf(stage);
  const roles = new Map(rolesOf(assembly).map((role) => [role.arn, role]));
  return functionsOf(assembly).flatMap(({ name, roleArn }) =>
    (roles.get(roleArn)?.statements ?? []).map(({ Action = [], Resource = [], Condition }) => ({
      holder: shortName(name),
      actions: Action,
      resources: Resource,
      condition: Condition,
    })),
  );
}

/** The table that holds identities, and so on, of a stage. */
export function tableOf(stage: Stage, name: TableName) {
  const table = tablesOf(assemblyOf(stage)).find(({ arn }) => arn.toLowerCase().includes(`${name}table`));
  if (!table) throw new Error(`no ${name} table in ${stage}`);
  return table;
}

/** Who holds which actions on a table or one of its indexes. */
export function holdersOf(stage: Stage, name: TableName): Map<string, Set<string>> {
  const { arn } = tableOf(stage, name);
  const holders = new Map<string, Set<string>>();
  for (const { holder, actions, resources } of grantsOf(stage))
    if (resources.some((one) => one === arn || one.startsWith(`${arn}/index/`)))
      holders.set(holder, new Set([...(holders.get(holder) ?? []), ...actions]));
  return holders;
}
