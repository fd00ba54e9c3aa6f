/** What a call to DynamoDB needs to be allowed, as AWS's own service authorization reference has it. */
import type { Table } from '../assembly/tables.ts';
import { type Call, namedAttributes, partitionKeyValues } from './call-contents.ts';
import type { Context } from './conditions.ts';
import type { Demand } from './evaluate.ts';

type Tables = ReadonlyMap<string, Table>;

interface Asking {
  readonly tables: Tables;
  readonly enclosing?: string;
}

const plainName = (name: unknown) => String(name).split(':table/').at(-1) ?? '';

/** A table that the template does not have still gets an ARN, so that the refusal can name it. */
function tableArn(tables: Tables, name: string): string {
  const known = tables.get(name);
  if (known) return known.arn;
  const [other] = tables.values();
  return `${other?.arn.split(':table/')[0] ?? 'arn:aws:dynamodb:local:000000000000'}:table/${name}`;
}

function contextOf(call: Call, table: Table | undefined, enclosing: string | undefined): Context {
  const leading = partitionKeyValues(call, table);
  const attributes = namedAttributes(call);
  return {
    ...(leading.length > 0 && { 'dynamodb:leadingkeys': leading }),
    ...(attributes.length > 0 && { 'dynamodb:attributes': attributes }),
    ...(typeof call.Select === 'string' && { 'dynamodb:select': [call.Select] }),
    ...(typeof call.ReturnValues === 'string' && { 'dynamodb:returnvalues': [call.ReturnValues] }),
    ...(enclosing && { 'dynamodb:enclosingoperation': [enclosing] }),
  };
}

function demandOf(action: string, call: Call, { tables, enclosing }: Asking): Demand {
  const name = plainName(call.TableName);
  const table = tables.get(name);
  const arn = tableArn(tables, name);
  return {
    action: `dynamodb:${action}`,
    resource: call.IndexName === undefined ? arn : `${arn}/index/${call.IndexName}`,
    context: contextOf(call, table, enclosing),
  };
}

const WRITES: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function transactDemands(call: Call, tables: Tables): Demand[] {
  return (call.TransactItems ?? []).flatMap((item) =>
    Object.entries(item).map(([kind, inner]) =>
      kind === 'Get'
        ? demandOf('GetItem', inner, { tables, enclosing: 'TransactGetItems' })
        : demandOf(WRITES[kind] ?? kind, inner, { tables, enclosing: 'TransactWriteItems' }),
    ),
  );
}

/** A batch is one action on each of its tables, however many items it has. */
function batchDemands(action: string, call: Call, tables: Tables): Demand[] {
  return Object.entries(call.RequestItems ?? {}).map(([TableName, items]) => {
    const inner: Call[] =
      'map' in items
        ? items.flatMap((one) => Object.values(one))
        : (items.Keys ?? []).map((Key) => ({ Key }));
    const table = tables.get(plainName(TableName));
    const demand = demandOf(action, { TableName }, { tables });
    const leading = [...new Set(inner.flatMap((one) => partitionKeyValues(one, table)))];
    return { ...demand, context: { ...demand.context, 'dynamodb:leadingkeys': leading } };
  });
}

/** Every demand of one call; all must be allowed. */
export function demandsOf(operation: string, call: Call, tables: Tables): Demand[] {
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems')
    return transactDemands(call, tables);
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem')
    return batchDemands(operation, call, tables);
  if (call.TableName === undefined) return [{ action: `dynamodb:${operation}`, resource: '*', context: {} }];
  return [demandOf(operation, call, { tables })];
}
