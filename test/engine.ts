/** A real DynamoDB engine with the three tables, for tests of the store and the operations. One process a test file, in memory. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { type AttributeDefinition, CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { indexKeys, TABLES, type TableName, type TableShape } from '../shared/tables.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function enginePath(): string {
  const manifest = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/package.json`,
  );
  return path.join(path.dirname(manifest), 'dynoxide');
}

const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'S' });
const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

function tableInput(name: string, { indexes, hasStream }: TableShape) {
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
    ...(hasStream && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
    }),
  });
}

async function createTables(client: DynamoDBClient): Promise<void> {
  for (const [name, shape] of Object.entries(TABLES) as [TableName, TableShape][]) {
    process.env[shape.environment] = name;
    await client.send(tableInput(name, shape));
  }
}

/** Starts the engine and points the functions’ environment at it. Call before the store is imported. */
export async function startEngine(): Promise<{ stop: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(enginePath(), ['--port', String(port)], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  const client = new DynamoDBClient({ maxAttempts: 20, retryMode: 'standard' });
  await createTables(client);
  client.destroy();
  return {
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
