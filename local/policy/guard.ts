/** Decides on every call that a function makes, and remembers what it refused. */
import type { Key } from '../assembly/keys.ts';
import type { Role } from '../assembly/roles.ts';
import type { Table } from '../assembly/tables.ts';
import type { Call } from './call-contents.ts';
import { demandsOf } from './demands.ts';
import { type Demand, evaluate, keyAllows } from './evaluate.ts';

export interface Refusal {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
  readonly at: string;
}

export interface Caller {
  readonly functionName: string;
  readonly roleArn: string;
}

export interface Guard {
  /** The first demand that the caller's role does not grant; undefined when all are granted. */
  refuse(caller: Caller, demands: readonly Demand[]): (Refusal & { readonly message: string }) | undefined;
  /** What a DynamoDB call needs, the customer's keys of its tables included. */
  demandsOfCall(operation: string, call: Call): Demand[];
  /** The same demands, and the customer's keys of the tables that they touch. */
  withKeys(demands: readonly Demand[]): Demand[];
  readonly refusals: readonly Refusal[];
}

interface Known {
  readonly roles: readonly Role[];
  readonly tables: readonly Table[];
  readonly keys: readonly Key[];
}

/** So many that a loop of refusals cannot fill the memory. */
const REMEMBERED = 1_000;

/** DynamoDB opens a table's customer key in the caller's name. */
function keyDemands(demands: readonly Demand[], tables: readonly Table[]): Demand[] {
  const touched = tables.filter(
    ({ arn, keyArn }) =>
      keyArn && demands.some(({ resource }) => resource === arn || resource.startsWith(`${arn}/`)),
  );
  return touched.map(({ keyArn = '', arn }) => {
    const region = arn.split(':')[3] ?? '';
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return {
      action: 'kms:Decrypt',
      resource: keyArn,
      context: {
        'kms:viaservice': [`dynamodb.${region}.${suffix}`],
        'kms:calleraccount': [arn.split(':')[4] ?? ''],
      },
    };
  });
}

const DATA_ACTION = /^dynamodb:(?!Describe|List)/;

function reasonOf(decision: 'denied' | 'notAllowed', action: string): string {
  return decision === 'denied'
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
}

function refusalMessage(role: Role, functionName: string, demand: Demand, reason: string): string {
  const [, partition, , , account] = role.arn.split(':');
  const user = `arn:${partition}:sts::${account}:assumed-role/${role.name}/${functionName}`;
  return `User: ${user} is not authorized to perform: ${demand.action} on resource: ${demand.resource} ${reason}`;
}

export function createGuard({ roles, tables, keys }: Known): Guard {
  const roleByArn = new Map(roles.map((role) => [role.arn, role]));
  const tableByName = new Map(tables.map((table) => [table.name, table]));
  const refusals: Refusal[] = [];

  const decide = (role: Role, demand: Demand) => {
    const key = keys.find(({ arn }) => arn === demand.resource);
    return key && keyAllows(key, role, demand) ? 'allowed' : evaluate(role, demand);
  };

  const withKeys = (demands: readonly Demand[]) => {
    const touching = demands.filter(({ action }) => DATA_ACTION.test(action));
    return [...demands, ...keyDemands(touching, tables)];
  };

  return {
    refusals,
    withKeys,
    demandsOfCall: (operation, call) => withKeys(demandsOf(operation, call, tableByName)),
    refuse: ({ functionName, roleArn }, demands) => {
      const role = roleByArn.get(roleArn) ?? {
        name: 'none',
        arn: roleArn,
        statements: [],
        boundary: undefined,
      };
      for (const demand of demands) {
        const decision = decide(role, demand);
        if (decision === 'allowed') continue;
        const { action, resource } = demand;
        const refusal = { function: functionName, action, resource, at: new Date().toISOString() };
        if (refusals.length < REMEMBERED) refusals.push(refusal);
        return {
          ...refusal,
          message: refusalMessage(role, functionName, demand, reasonOf(decision, action)),
        };
      }
      return undefined;
    },
  };
}
