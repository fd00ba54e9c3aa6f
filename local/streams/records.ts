/** Reads one table's stream from the engine, shard by shard, from where the checkpoint stands. */
import * as z from 'zod';
import { type EngineClient, EngineError } from '../engine/client.ts';

const recordSchema = z.looseObject({
  eventID: z.string().optional(),
  eventName: z.string(),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().optional() }),
});
export type StreamRecord = z.infer<typeof recordSchema>;

const describedTable = z.object({ Table: z.object({ LatestStreamArn: z.string() }) });
const describedStream = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string() })).default([]),
    LastEvaluatedShardId: z.string().optional(),
  }),
});
const iteratorAnswer = z.object({ ShardIterator: z.string() });
const recordsAnswer = z.object({
  Records: z.array(recordSchema).default([]),
  NextShardIterator: z.string().nullish(),
});

/** The last processed sequence number of each shard, by stream and shard: a table made anew begins anew. */
export type Checkpoint = Record<string, string>;

export interface ReadBatch {
  readonly shardId: string;
  readonly checkpointKey: string;
  readonly records: readonly StreamRecord[];
}

export interface StreamReader {
  /** The next records in order; undefined when there are none now. */
  read(): Promise<ReadBatch | undefined>;
  /** What has come to a shard since. */
  readMore(shardId: string): Promise<readonly StreamRecord[]>;
}

async function shardsOf(engine: EngineClient, streamArn: string): Promise<string[]> {
  const shards: string[] = [];
  for (let start: string | undefined; ; ) {
    const input = { StreamArn: streamArn, ExclusiveStartShardId: start };
    const { StreamDescription } = describedStream.parse(await engine.call('streams:DescribeStream', input));
    shards.push(...StreamDescription.Shards.map(({ ShardId }) => ShardId));
    start = StreamDescription.LastEvaluatedShardId;
    if (start === undefined) return shards;
  }
}

const isLost = (error: unknown) =>
  error instanceof EngineError && /Trimmed|Expired|ResourceNotFound/.test(error.code);

export async function openStream(
  engine: EngineClient,
  table: string,
  checkpoint: Checkpoint,
): Promise<StreamReader> {
  const described = describedTable.parse(await engine.call('DescribeTable', { TableName: table }));
  const streamArn = described.Table.LatestStreamArn;
  const checkpointKeyOf = (shardId: string) => `${streamArn} ${shardId}`;
  /** null: the shard is closed and read to its end. */
  const iterators = new Map<string, string | null>();
  let shards = await shardsOf(engine, streamArn);

  const iteratorAt = async (shardId: string, SequenceNumber: string | undefined): Promise<string> => {
    const place = SequenceNumber
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const input = { StreamArn: streamArn, ShardId: shardId, ...place };
    return iteratorAnswer.parse(await engine.call('streams:GetShardIterator', input)).ShardIterator;
  };
  const open = async (shardId: string) => {
    try {
      return await iteratorAt(shardId, checkpoint[checkpointKeyOf(shardId)]);
    } catch (error) {
      if (!isLost(error)) throw error;
      return iteratorAt(shardId, undefined);
    }
  };
  const readShard = async (shardId: string): Promise<readonly StreamRecord[]> => {
    const iterator = iterators.get(shardId) ?? (await open(shardId));
    try {
      const answer = await engine.call('streams:GetRecords', { ShardIterator: iterator, Limit: 1000 });
      const { Records, NextShardIterator } = recordsAnswer.parse(answer);
      iterators.set(shardId, NextShardIterator ?? null);
      return Records;
    } catch (error) {
      if (!isLost(error)) throw error;
      iterators.delete(shardId);
      return [];
    }
  };

  const readOpenShards = async (): Promise<ReadBatch | undefined> => {
    for (const shardId of shards) {
      if (iterators.get(shardId) === null) continue;
      const records = await readShard(shardId);
      if (records.length > 0) return { shardId, checkpointKey: checkpointKeyOf(shardId), records };
    }
    return undefined;
  };
  return {
    readMore: async (shardId) => (iterators.get(shardId) === null ? [] : readShard(shardId)),
    read: async () => {
      const found = await readOpenShards();
      if (found || !shards.some((shardId) => iterators.get(shardId) === null)) return found;
      shards = await shardsOf(engine, streamArn);
      return readOpenShards();
    },
  };
}
