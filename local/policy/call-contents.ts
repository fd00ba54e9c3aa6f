/** What stands inside a DynamoDB call: the partition keys and the attributes it names. */
import type { Table } from '../assembly/tables.ts';

/** The parts that policies can speak of; everything else passes unread. */
export interface Call {
  readonly TableName?: unknown;
  readonly IndexName?: unknown;
  readonly Select?: unknown;
  readonly ReturnValues?: unknown;
  readonly Key?: Readonly<Record<string, Record<string, unknown>>>;
  readonly Item?: Readonly<Record<string, Record<string, unknown>>>;
  readonly KeyConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly FilterExpression?: string;
  readonly AttributesToGet?: readonly string[];
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, Record<string, unknown>>>;
  readonly TransactItems?: readonly Readonly<Record<string, Call>>[];
  readonly RequestItems?: Readonly<
    Record<
      string,
      readonly { PutRequest?: Call; DeleteRequest?: Call }[] | { Keys?: NonNullable<Call['Key']>[] }
    >
  >;
}

const scalar = (value: Record<string, unknown> | undefined): string[] =>
  value === undefined ? [] : Object.values(value).map(String);

function partitionKeyOf(table: Table, indexName: unknown): string | undefined {
  const indexes = [...table.globalIndexes, ...table.localIndexes];
  const index = indexes.find(({ IndexName }) => IndexName === indexName);
  return (index?.KeySchema ?? table.keys).find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;
}

/** The value that `<partition key> = :value` asks for. */
function queriedKey(call: Call, partitionKey: string): string[] {
  const names = call.ExpressionAttributeNames ?? {};
  for (const [, left = '', right = ''] of (call.KeyConditionExpression ?? '').matchAll(
    /([#\w.]+)\s*=\s*(:\w+)/g,
  ))
    if ((names[left] ?? left) === partitionKey) return scalar(call.ExpressionAttributeValues?.[right]);
  return [];
}

export function partitionKeyValues(call: Call, table: Table | undefined): string[] {
  const partitionKey = table && partitionKeyOf(table, call.IndexName);
  if (!partitionKey) return [];
  // Both, whichever the operation reads: a key beside an item must not speak for it.
  const items = [call.Key, call.Item].filter((one) => one !== undefined);
  return items.length > 0
    ? items.flatMap((item) => scalar(item[partitionKey]))
    : queriedKey(call, partitionKey);
}

const KEYWORDS = new Set(['SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'IN', 'BETWEEN']);
const FUNCTION_CALL = /\w+\s*\(/g;

/** Top-level attribute names in an expression. */
function namesIn(text: string | undefined, names: Readonly<Record<string, string>>): string[] {
  const words = (text ?? '').replace(FUNCTION_CALL, '(').match(/(?<![:.\w#])[#A-Za-z_][\w-]*/g) ?? [];
  return words.filter((word) => !KEYWORDS.has(word.toUpperCase())).map((word) => names[word] ?? word);
}

export function namedAttributes(call: Call): string[] {
  const names = call.ExpressionAttributeNames ?? {};
  const expressions = [
    call.KeyConditionExpression,
    call.ProjectionExpression,
    call.UpdateExpression,
    call.ConditionExpression,
    call.FilterExpression,
  ];
  const found = [
    ...Object.keys(call.Key ?? {}),
    ...Object.keys(call.Item ?? {}),
    ...(call.AttributesToGet ?? []),
    ...expressions.flatMap((text) => namesIn(text, names)),
  ];
  return [...new Set(found)];
}
