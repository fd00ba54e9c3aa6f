/** Evaluates CloudFormation's intrinsic functions and conditions. */
import { attributeOf, namePropertyOf, partitionOf, type ResourceId, refOf, urlSuffixOf } from './identity.ts';
import type { Stack } from './load.ts';

const NO_VALUE = Symbol('AWS::NoValue');

interface Scope {
  readonly stack: Stack;
  readonly all: readonly Stack[];
}

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown, scope: Scope) => resolve(value, scope) as unknown[];
const asText = (value: unknown, scope: Scope) => String(resolve(value, scope));

const PSEUDO: Readonly<Record<string, (stack: Stack) => unknown>> = {
  'AWS::AccountId': ({ account }) => account,
  'AWS::Region': ({ region }) => region,
  'AWS::Partition': ({ region }) => partitionOf(region),
  'AWS::URLSuffix': ({ region }) => urlSuffixOf(region),
  'AWS::StackName': ({ name }) => name,
  'AWS::StackId': ({ name }) => `local-stack/${name}`,
  'AWS::NotificationARNs': () => [],
  'AWS::NoValue': () => NO_VALUE,
};

export function resourceId(logicalId: string, { stack, all }: Scope): ResourceId {
  const resource = stack.template.Resources[logicalId];
  if (!resource) throw new Error(`${stack.name} refers to "${logicalId}", which it does not have.`);
  const property = namePropertyOf(resource.Type);
  const fixed = property === undefined ? undefined : resource.Properties?.[property];
  return {
    stack,
    logicalId,
    type: resource.Type,
    fixedName: fixed === undefined ? undefined : asText(fixed, { stack, all }),
  };
}

function reference(name: string, scope: Scope): unknown {
  const pseudo = PSEUDO[name];
  if (pseudo) return pseudo(scope.stack);
  const parameter = scope.stack.template.Parameters?.[name];
  return parameter ? (parameter.Default ?? '') : refOf(resourceId(name, scope));
}

function attribute(argument: unknown, scope: Scope): string {
  const [logicalId = '', ...path] =
    typeof argument === 'string' ? argument.split('.') : asList(argument, scope);
  return attributeOf(resourceId(String(logicalId), scope), path.join('.'));
}

/** `${Name}` and `${Name.Attribute}`; `${!Name}` is the text `${Name}`. */
function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const given = isRecord(variables) ? variables : {};
  return String(text).replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in given) return asText(given[name], scope);
    return String(name.includes('.') ? attribute(name, scope) : reference(name, scope));
  });
}

function importValue(argument: unknown, scope: Scope): unknown {
  const wanted = asText(argument, scope);
  for (const stack of scope.all) {
    const inner = { stack, all: scope.all };
    for (const { Value, Export } of Object.values(stack.template.Outputs ?? {}))
      if (Export && asText(Export.Name, inner) === wanted) return resolve(Value, inner);
  }
  throw new Error(`No stack exports "${wanted}".`);
}

export function isConditionMet(name: string, scope: Scope): boolean {
  return resolve(scope.stack.template.Conditions?.[name], scope) === true;
}

function mapped(argument: unknown, scope: Scope): unknown {
  const [map = '', top = '', second = ''] = asList(argument, scope).map(String);
  return scope.stack.template.Mappings?.[map]?.[top]?.[second];
}

const FUNCTIONS: Readonly<Record<string, Evaluate>> = {
  Ref: (argument, scope) => reference(String(argument), scope),
  Condition: (argument, scope) => isConditionMet(String(argument), scope),
  'Fn::GetAtt': attribute,
  'Fn::Sub': substitute,
  'Fn::ImportValue': importValue,
  'Fn::FindInMap': mapped,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = argument as [string, unknown];
    return asList(parts, scope).join(separator);
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = argument as [string, unknown];
    return asText(text, scope).split(separator);
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = argument as [unknown, unknown];
    return asList(list, scope)[Number(resolve(index, scope))];
  },
  'Fn::If': (argument, scope) => {
    const [name, then, otherwise] = argument as [string, unknown, unknown];
    return resolve(isConditionMet(name, scope) ? then : otherwise, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = asList(argument, scope);
    return String(left) === String(right);
  },
  'Fn::Not': (argument, scope) => asList(argument, scope)[0] !== true,
  'Fn::And': (argument, scope) => asList(argument, scope).every((part) => part === true),
  'Fn::Or': (argument, scope) => asList(argument, scope).some((part) => part === true),
  'Fn::Base64': (argument, scope) => Buffer.from(asText(argument, scope)).toString('base64'),
  'Fn::GetAZs': (_, { stack }) => ['a', 'b', 'c'].map((zone) => `${stack.region}${zone}`),
};

/** The value with every intrinsic evaluated; properties that come to `AWS::NoValue` are left out. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((part) => resolve(part, scope)).filter((part) => part !== NO_VALUE);
  if (!isRecord(value)) return value;
  const [only, ...others] = Object.entries(value);
  const evaluate = only && others.length === 0 ? FUNCTIONS[only[0]] : undefined;
  if (only && evaluate) return evaluate(only[1], scope);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, resolve(part, scope)] as const)
      .filter(([, part]) => part !== NO_VALUE),
  );
}
