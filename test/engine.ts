/** A real DynamoDB engine with the three tables, for tests of the store and the operations. One process a worker, in memory; a file begins with empty tables. */
import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { preferredEngine } from '../local/engine/command.ts';
import type { Engine } from '../local/engine/engine.ts';
import * as local from '../local/engine/engine.ts';
import { indexKeys, TABLES, type TableName, type TableShape } from '../shared/tables.ts';
import { serveSecrets } from './secrets.ts';
import { onceAWorker } from './worker.ts';

/** What every operation may need; a test that needs others serves them itself. */
const TEST_SECRETS = { receiptCodes: 'k'.repeat(43) };

const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'S' });
const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

function tableInput(name: string, { indexes }: TableShape) {
  const keys = indexes.map((index) => ({ index, ...indexKeys(index) }));
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', ...keys.flatMap(({ pk, sk }) => [pk, sk])].map(text),
    KeySchema: keySchema('pk', 'sk'),
    ...(keys.length > 0 && {
      GlobalSecondaryIndexes: keys.map(({ index, pk, sk }) => ({
        IndexName: index,
        KeySchema: keySchema(pk, sk),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  });
}

/** Empty tables: those of an earlier file go. */
async function renewTables(client: DynamoDBClient): Promise<void> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const TableName of TableNames) await client.send(new DeleteTableCommand({ TableName }));
  for (const [name, shape] of Object.entries(TABLES) as [TableName, TableShape][]) {
    process.env[shape.environment] = name;
    await client.send(tableInput(name, shape));
  }
}

/** AWS’s own engine as a second opinion: `CHANGBAN_ENGINE=aws npm test -- store`. */
const engineName = () => (process.env.CHANGBAN_ENGINE === 'aws' ? 'aws' : preferredEngine());

/** Points the functions’ environment at the engine and gives it empty tables. */
async function prepare({ port }: Engine): Promise<void> {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    CALLER_REQUESTS: '300',
    CALLER_MINUTES: '10',
  });
  const secrets = await onceAWorker(
    'secrets',
    () => serveSecrets(TEST_SECRETS),
    ({ stop }) => stop(),
  );
  Object.assign(process.env, secrets.environment);
  const client = new DynamoDBClient({});
  await renewTables(client);
  client.destroy();
}

/** An engine for the caller alone. Call before the store is imported. */
export async function startOwnEngine(): Promise<Engine> {
  const engine = await local.startEngine(engineName(), undefined);
  await prepare(engine);
  return engine;
}

/** The worker’s engine, which serves the next file as well and ends with the worker. Call before the store is imported. */
export async function startEngine(): Promise<Pick<Engine, 'port' | 'stop'>> {
  const start = () => local.startEngine(engineName(), undefined);
  const engine = await onceAWorker('engine', start, ({ stop }) => stop());
  await prepare(engine);
  return { port: engine.port, stop: async () => undefined };
}
