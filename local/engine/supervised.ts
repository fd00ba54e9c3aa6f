/** A child process that ends when this process ends, however this one ends. */
import { spawn } from 'node:child_process';
import type { EngineCommand } from './command.ts';

/**
 * The shell holds the pipe from us: when we are gone, even by SIGKILL, `cat` reaches its end and the child is told to end.
 * It prints the child's pid as its first line on descriptor 3, and removes a temporary folder when the child is gone:
 * then nobody may be left to read that it was ended, which must not end the shell.
 */
const KEEPER = `
signal=$1
temporary=$2
shift 2
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
child=$!
echo "$child" >&3
exec 3>&-
trap '' INT TERM PIPE
(cat <&4; kill -s "$signal" "$child") >/dev/null 2>&1 &
exec 4<&-
wait "$child"
code=$?
[ -z "$temporary" ] || rm -rf -- "$temporary"
exit "$code"
`;

export interface Supervised {
  /** The child's own pid. */
  readonly pid: Promise<number>;
  /** Everything it has said so far. */
  output(): string;
  readonly ended: Promise<number | null>;
  end(): Promise<void>;
}

function firstNumber(stream: NodeJS.ReadableStream | null | undefined): Promise<number> {
  return new Promise((fulfil) => {
    stream?.once('data', (chunk: Buffer) => fulfil(Number.parseInt(chunk.toString(), 10)));
    stream?.once('end', () => fulfil(Number.NaN));
  });
}

/** @param temporaryFolder removed when the child has ended */
export function supervise(
  { program, arguments: options, signal }: EngineCommand,
  temporaryFolder = '',
): Supervised {
  const child =
    process.platform === 'win32'
      ? spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn('sh', ['-c', KEEPER, 'sh', signal, temporaryFolder, program, ...options], {
          stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
          detached: true,
        });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
    });
  child.on('error', (error) => {
    said += error.message;
  });
  const pidStream = child.stdio[3] as NodeJS.ReadableStream | undefined;
  const ended = new Promise<number | null>((fulfil) => {
    child.once('exit', (code) => fulfil(code));
    child.once('error', () => fulfil(null));
  });
  return {
    pid: process.platform === 'win32' ? Promise.resolve(child.pid ?? Number.NaN) : firstNumber(pidStream),
    output: () => said,
    ended,
    end: async () => {
      if (process.platform === 'win32') child.kill();
      child.stdin?.end();
      await ended;
    },
  };
}
