/** What functions log, to whatever stream, instead of the terminal. */
const streams = [process.stdout, process.stderr];

export interface CapturedLogs {
  text(): string;
  restore(): void;
}

export function captureLogs(): CapturedLogs {
  let text = '';
  const originals = streams.map(({ write }) => write);
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      text += String(chunk);
      return true;
    }) as typeof stream.write; // the shapes that the logger uses
  return {
    text: () => text,
    restore: () => {
      for (const [index, stream] of streams.entries()) stream.write = originals[index]!;
    },
  };
}
