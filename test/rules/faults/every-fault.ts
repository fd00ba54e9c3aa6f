/** Plays steps against an engine in which any single call fails: once, or until the client gives up and asks again (Rule 1, Rule 3, Rule 4). */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answered } from '../../call.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { lookAt, type Scene, type Standing, setScene } from '../scene.ts';
import { type FaultyEngine, faultsOf, startFaultyEngine } from './faulty-engine.ts';

export type Headers = Readonly<Record<string, string>>;

export interface Step {
  readonly standing: Standing;
  readonly act: (office: Office, scene: Scene, headers: Headers) => Promise<Answered>;
  /** The answer when nothing fails; 200 unless said. */
  readonly status?: number;
  /** It is not taken without an `Idempotency-Key`. */
  readonly needsKey?: true;
  /** What is compared, where it is not the pair. */
  readonly look?: (office: Office, scene: Scene) => Promise<unknown>;
}

export interface Stage {
  readonly office: Office;
  readonly engine: FaultyEngine;
}

/** How long a silent engine is waited for here. */
const SILENCE_MS = 400;

async function waitLess(): Promise<void> {
  const { documents } = await import('../../../functions/store/documents.ts');
  // The handler is Node’s, which takes settings while it runs; the client’s type knows any handler.
  const { requestHandler } = documents.config as unknown as {
    requestHandler: { updateHttpClientConfig(key: 'requestTimeout', value: number): void };
  };
  requestHandler.updateHttpClientConfig('requestTimeout', SILENCE_MS);
}

/** An office on such an engine; to be called where tests are described. */
export function onFaultyEngine(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
    let engine: FaultyEngine | undefined;
    const office = await openOffice(async (port) => {
      engine = await startFaultyEngine(port);
      return engine.port;
    });
    await waitLess();
    // No pause between attempts, here and in the SDK; a little more than none, for a timer takes nothing below.
    vi.spyOn(Math, 'random').mockReturnValue(-0.5);
    stage = { office, engine: engine! };
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    stage?.engine.stop();
    await stage?.office.stop();
  });
  return () => stage!;
}

let keys = 0;
const newKey = (): Headers => {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
};

/** What the step does when nothing fails, and what a function reads but once has been read. */
async function rehearse({ office, engine }: Stage, { standing, act, look = lookAt }: Step) {
  await act(office, await setScene(office, standing), newKey());
  const scene = await setScene(office, standing);
  const before = await look(office, scene);
  const operations = engine.arm(() => undefined);
  const answered = await act(office, scene, newKey());
  engine.disarm();
  return { answered, before, after: await look(office, scene), operations };
}
type Rehearsed = Awaited<ReturnType<typeof rehearse>>;

/** Many requests one after the other. */
const TIMEOUT_MS = 120_000;

export function describeFaults(steps: Readonly<Record<string, Step>>): void {
  const stage = onFaultyEngine();
  describe.each(Object.entries(steps))('%s', { timeout: TIMEOUT_MS }, (_, step) => {
    let rehearsed: Rehearsed;
    beforeAll(async () => {
      rehearsed = await rehearse(stage(), step);
    });
    itSurvives(stage, step, () => rehearsed);
  });
}

function itSurvives(stage: () => Stage, step: Step, rehearsed: () => Rehearsed): void {
  const { standing, act, look = lookAt, status: done = 200, needsKey } = step;
  const everyFault = (turn: number) =>
    rehearsed().operations.flatMap((operation, index) =>
      faultsOf(operation, turn + index).map((fault) => ({ index, fault })),
    );

  it('works when nothing fails, and is told', () => {
    const { answered, before, after, operations } = rehearsed();
    expect(answered.status).toBe(done);
    expect(after).not.toEqual(before);
    expect(operations).toEqual(expect.arrayContaining(['GetItem', 'TransactWriteItems']));
  });

  it('Rule 3: a single fault at any call is recovered from', async () => {
    const { office, engine } = stage();
    const transaction = rehearsed().operations.indexOf('TransactWriteItems');
    for (const { index, fault } of [...everyFault(0), { index: transaction, fault: 'silent' as const }]) {
      const scene = await setScene(office, standing);
      engine.arm((number) => (number === index ? fault : undefined));
      const { status } = await act(office, scene, newKey());
      engine.disarm();

      const stored = await look(office, scene);
      expect({ index, fault, status, stored }).toEqual({
        index,
        fault,
        status: done,
        stored: rehearsed().after,
      });
    }
  });

  it('Rule 3: a lasting fault is refused cleanly; all or nothing is stored; the same request again duplicates nothing', async () => {
    const { office, engine } = stage();
    const { before, after } = rehearsed();
    for (const { index, fault } of everyFault(1)) {
      const scene = await setScene(office, standing);
      const headers = newKey();
      engine.arm((number) => (number >= index ? fault : undefined));
      const refused = await act(office, scene, headers);
      engine.disarm();

      expect([index, fault, refused.status, refused.headers['retry-after']]).toEqual([
        index,
        fault,
        503,
        '1',
      ]);
      expect([before, after]).toContainEqual(await look(office, scene));
      const again = await act(office, scene, headers);
      expect([index, fault, again.status, again.body?.code]).toEqual([index, fault, done, undefined]);
      expect(await look(office, scene)).toEqual(after);
    }
  });

  it.skipIf(needsKey)(
    'Rule 3, Rule 7: a request repeated without a key after a lost answer is not carried out twice',
    async () => {
      const { office, engine } = stage();
      const scene = await setScene(office, standing);
      engine.arm((_, operation) => (operation === 'TransactWriteItems' ? 'cutAfter' : undefined));
      const lost = await act(office, scene, {});
      engine.disarm();

      const again = await act(office, scene, {});

      expect([lost.status, again.status]).toEqual([503, expect.toBeOneOf([409, 412])]);
      expect(await look(office, scene)).toEqual(rehearsed().after);
    },
  );
}
