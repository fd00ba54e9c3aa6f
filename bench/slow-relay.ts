/** A mail relay at some distance: every answer takes its time. It counts what it takes and reads none of it. */
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface SlowRelay {
  readonly url: string;
  /** How many letters it took. */
  taken(): number;
  /** When it took the first one for this address, on the clock of `performance`. */
  takenAt(address: string): number | undefined;
  stop(): Promise<void>;
}

/** @param latencyMs of every answer: to the connection, the login, the sender, the recipient, the letter */
export async function startSlowRelay(latencyMs: number): Promise<SlowRelay> {
  const times = new Map<string, number>();
  let taken = 0;
  const later = (done: () => void) => void pause(latencyMs).then(done);
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, done) => later(done),
    onAuth: (_auth, _session, done) => later(() => done(null, { user: 'bench' })),
    onMailFrom: (_address, _session, done) => later(done),
    onRcptTo: (_address, _session, done) => later(done),
    onData: (stream, { envelope }, done) => {
      stream.resume().once('end', () =>
        later(() => {
          taken += 1;
          for (const { address } of envelope.rcptTo)
            times.set(address, times.get(address) ?? performance.now());
          done();
        }),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://bench:bench@127.0.0.1:${port}`,
    taken: () => taken,
    takenAt: (address) => times.get(address),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
