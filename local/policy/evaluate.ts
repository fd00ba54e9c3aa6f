/** IAM's decision: an explicit Deny wins, else some Allow is needed, and a boundary must allow it too. */
import type { Key } from '../assembly/keys.ts';
import type { Role, Statement } from '../assembly/roles.ts';
import { type Context, conditionsHold } from './conditions.ts';
import { matchesWildcard } from './wildcard.ts';

/** One thing a call needs to be allowed. */
export interface Demand {
  /** `dynamodb:PutItem` */
  readonly action: string;
  /** An ARN, or `*` for actions without a resource. */
  readonly resource: string;
  readonly context: Context;
}

export type Decision = 'allowed' | 'denied' | 'notAllowed';

function coversAction({ Action, NotAction }: Statement, action: string): boolean {
  const matches = (one: string) => matchesWildcard(one.toLowerCase(), action.toLowerCase());
  return Action ? Action.some(matches) : NotAction !== undefined && !NotAction.some(matches);
}

/** `${aws:PrincipalTag/x}` and other variables are filled from the context; an unknown one matches nothing. */
function fillIn(text: string, context: Context): string {
  return text.replace(/\$\{([^}]+)\}/g, (_, name: string) => context[name.toLowerCase()]?.[0] ?? '\u0000');
}

function coversResource({ Resource, NotResource }: Statement, { resource, context }: Demand): boolean {
  const matches = (one: string) => matchesWildcard(fillIn(one, context), resource);
  return Resource ? Resource.some(matches) : NotResource !== undefined && !NotResource.some(matches);
}

function applies(statement: Statement, demand: Demand): boolean {
  if (!coversAction(statement, demand.action) || !coversResource(statement, demand)) return false;
  return conditionsHold(statement.Condition, demand.context) ?? statement.Effect === 'Deny';
}

function decide(statements: readonly Statement[], demand: Demand): Decision {
  const applying = statements.filter((statement) => applies(statement, demand));
  if (applying.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return applying.length > 0 ? 'allowed' : 'notAllowed';
}

export function evaluate(role: Role, demand: Demand): Decision {
  const decision = decide(role.statements, demand);
  if (decision !== 'allowed' || !role.boundary) return decision;
  return decide(role.boundary, demand);
}

/** Whether the key's own policy lets this role use it directly, without a policy of the role. */
export function keyAllows(key: Key, role: Role, demand: Demand): boolean {
  const names = ({ Principal }: Statement) =>
    Principal === '*' || (Principal?.AWS ?? []).some((one) => one === role.arn || one === '*');
  const statements = key.statements.filter(names).map((statement) => ({ ...statement, Resource: ['*'] }));
  return decide(statements, demand) === 'allowed';
}
