/** All functions of the assembly, each in its pool, with its log file. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FunctionSpec } from '../assembly/functions.ts';
import { collectGarbage } from '../collect-garbage.ts';
import type { DataFolder } from '../json-file.ts';
import { type EnvironmentOptions, environmentOf } from './environment.ts';
import { createPool, type FunctionPool } from './pool.ts';

export interface Functions {
  /** By ARN, qualified or not, or by name. */
  find(arnOrName: string): FunctionPool | undefined;
  stop(): Promise<void>;
}

interface FunctionsOptions extends EnvironmentOptions {
  readonly specs: readonly FunctionSpec[];
  readonly dataFolder: DataFolder;
  readonly onFailure: (line: string) => void;
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

function logOf(folder: DataFolder, name: string): Writable {
  if (folder === undefined) return nowhere();
  mkdirSync(join(folder, 'logs'), { recursive: true });
  return createWriteStream(join(folder, 'logs', `${name}.log`), { flags: 'a' });
}

/** `arn:…:function:name`, also with `:$LATEST`, a version or an alias behind it. */
const unqualified = (arn: string) => arn.split(':').slice(0, 7).join(':');

export function createFunctions(options: FunctionsOptions): Functions {
  const logs: Writable[] = [];
  const onRest = () => {
    if ([...pools.values()].every(({ isAtRest }) => isAtRest)) collectGarbage();
  };
  const pools: ReadonlyMap<string, FunctionPool> = new Map(
    options.specs.map((spec) => {
      const log = logOf(options.dataFolder, spec.name).setMaxListeners(0);
      logs.push(log);
      const environment = environmentOf(spec, options);
      return [
        spec.arn,
        createPool({ spec, environment, log, onFailure: options.onFailure, onRest }),
      ] as const;
    }),
  );
  return {
    find: (wanted) =>
      pools.get(unqualified(wanted)) ?? [...pools.values()].find(({ spec }) => spec.name === wanted),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      for (const log of logs) log.end();
    },
  };
}
