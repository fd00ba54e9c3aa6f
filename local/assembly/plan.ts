/** Everything of an assembly that the local cloud runs. */

import { MAX_STREAM_READERS } from '../../shared/tables.ts';
import { StartFailure } from '../start-failure.ts';
import { bucketsOf } from './buckets.ts';
import { type StreamMapping, streamMappingsOf } from './event-source-mappings.ts';
import { functionsOf } from './functions.ts';
import { httpApisOf } from './http-api.ts';
import { keysOf } from './keys.ts';
import { loadAssembly, type Template } from './load.ts';
import { queueMappingsOf, queuesOf } from './queues.ts';
import { rolesOf } from './roles.ts';
import { schedulesOf } from './schedules.ts';
import { secretsOf } from './secrets.ts';
import { tablesOf } from './tables.ts';
import { tokenTriggerOf } from './token-trigger.ts';

function checkedReaders(mappings: readonly StreamMapping[]): readonly StreamMapping[] {
  for (const [stream, readers] of Map.groupBy(mappings, ({ streamArn }) => streamArn))
    if (readers.length > MAX_STREAM_READERS)
      throw new StartFailure(
        `${stream} has ${readers.length} readers: DynamoDB serves ${MAX_STREAM_READERS}.`,
      );
  return mappings;
}

export function readPlan(folder: string, stage: string, change?: (template: Template) => Template) {
  const assembly = loadAssembly(folder, stage, change);
  const [api, ...others] = httpApisOf(assembly);
  if (!api || others.length > 0)
    throw new StartFailure(
      `The stage "${stage}" in ${folder} has ${others.length + (api ? 1 : 0)} HTTP APIs: one is needed.`,
    );
  const functions = functionsOf(assembly);
  return {
    api,
    tables: tablesOf(assembly),
    functions,
    secrets: secretsOf(functions),
    roles: rolesOf(assembly),
    keys: keysOf(assembly),
    buckets: bucketsOf(assembly),
    mappings: checkedReaders(streamMappingsOf(assembly)),
    queues: queuesOf(assembly),
    queueMappings: queueMappingsOf(assembly),
    schedules: schedulesOf(assembly),
    tokenTrigger: tokenTriggerOf(assembly),
  };
}
export type Plan = ReturnType<typeof readPlan>;
