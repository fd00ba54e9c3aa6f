/** Creates the template's tables in the engine and keeps them in step with it. */
import * as z from 'zod';
import type { Index, KeySchema, Table } from '../assembly/tables.ts';
import { StartFailure } from '../start-failure.ts';
import { type EngineClient, EngineError } from './client.ts';

const describedSchema = z.object({
  Table: z.object({
    KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
    StreamSpecification: z.object({ StreamEnabled: z.boolean().optional() }).optional(),
    GlobalSecondaryIndexes: z
      .array(z.object({ IndexName: z.string(), IndexStatus: z.string().optional() }))
      .optional(),
  }),
});
type Described = z.infer<typeof describedSchema>['Table'];

async function describe(engine: EngineClient, name: string): Promise<Described | undefined> {
  try {
    return describedSchema.parse(await engine.call('DescribeTable', { TableName: name })).Table;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

/** DynamoDB refuses definitions of attributes that no key uses. */
function definitionsFor(table: Table, schemas: readonly KeySchema[]) {
  const used = new Set(schemas.flat().map(({ AttributeName }) => AttributeName));
  return table.attributes.filter(({ AttributeName }) => used.has(AttributeName));
}

const streamOf = (table: Table) =>
  table.streamView ? { StreamEnabled: true, StreamViewType: table.streamView } : undefined;

async function create(engine: EngineClient, table: Table): Promise<void> {
  const indexes = [...table.globalIndexes, ...table.localIndexes].map(({ KeySchema }) => KeySchema);
  await engine.call('CreateTable', {
    TableName: table.name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: table.keys,
    AttributeDefinitions: definitionsFor(table, [table.keys, ...indexes]),
    StreamSpecification: streamOf(table),
    GlobalSecondaryIndexes: table.globalIndexes.length > 0 ? table.globalIndexes : undefined,
    LocalSecondaryIndexes: table.localIndexes.length > 0 ? table.localIndexes : undefined,
  });
}

async function addIndex(engine: EngineClient, table: Table, index: Index): Promise<void> {
  const { IndexName, KeySchema, Projection } = index;
  await engine.call('UpdateTable', {
    TableName: table.name,
    AttributeDefinitions: definitionsFor(table, [KeySchema]),
    GlobalSecondaryIndexUpdates: [{ Create: { IndexName, KeySchema, Projection } }],
  });
}

/** New indexes and a new stream are added; a table whose keys changed cannot be kept. */
async function update(engine: EngineClient, table: Table, found: Described): Promise<void> {
  const keysOf = (keys: readonly { AttributeName: string; KeyType: string }[]) =>
    JSON.stringify(keys.map(({ AttributeName, KeyType }) => [AttributeName, KeyType]).sort());
  if (keysOf(found.KeySchema) !== keysOf(table.keys))
    throw new StartFailure(
      `The keys of table ${table.name} have changed since this data folder was made. Start on a new CHANGBAN_DATA.`,
    );
  const has = new Set(found.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of table.globalIndexes)
    if (!has.has(index.IndexName)) await addIndex(engine, table, index);
  if (table.streamView && !found.StreamSpecification?.StreamEnabled)
    await engine.call('UpdateTable', { TableName: table.name, StreamSpecification: streamOf(table) });
}

export async function ensureTables(engine: EngineClient, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const found = await describe(engine, table.name);
    if (found) await update(engine, table, found);
    else {
      await create(engine, table);
      if (table.ttlAttribute)
        await engine.call('UpdateTimeToLive', {
          TableName: table.name,
          TimeToLiveSpecification: { Enabled: true, AttributeName: table.ttlAttribute },
        });
    }
  }
}
