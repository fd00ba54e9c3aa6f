/** A real DynamoDB engine with the three tables, for tests of the store and the operations. One process a test file, in memory. */
import { type AttributeDefinition, CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { preferredEngine } from '../local/engine/command.ts';
import * as local from '../local/engine/engine.ts';
import { indexKeys, TABLES, type TableName, type TableShape } from '../shared/tables.ts';

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

async function createTables(client: DynamoDBClient, hasStreams: boolean): Promise<void> {
  for (const [name, shape] of Object.entries(TABLES) as [TableName, TableShape][]) {
    process.env[shape.environment] = name;
    await client.send(tableInput(name, { ...shape, hasStream: shape.hasStream && hasStreams }));
  }
}

/** AWS’s own engine as a second opinion: `CHANGBAN_ENGINE=aws npm test -- test/store`. */
const engineName = () => (process.env.CHANGBAN_ENGINE === 'aws' ? 'aws' : preferredEngine());

interface EngineOptions {
  /** The native engine keeps a stream ever more slowly: a city’s files would take it an hour. */
  readonly hasStreams?: boolean;
}

interface StartedEngine {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts the engine and points the functions’ environment at it. Call before the store is imported. */
export async function startEngine({ hasStreams = true }: EngineOptions = {}): Promise<StartedEngine> {
  const engine = await local.startEngine(engineName(), undefined);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${engine.port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  const client = new DynamoDBClient({});
  await createTables(client, hasStreams);
  client.destroy();
  return engine;
}
