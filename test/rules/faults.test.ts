/** Product rules 1, 3 and 4 when DynamoDB fails at any single call of a step: once, or until the client gives up and asks again. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enrol, member } from '../builders.ts';
import type { Answered } from '../call.ts';
import { type Office, openOffice } from '../journeys/in-process.ts';
import { type Fault, type FaultyEngine, faultsOf, startFaultyEngine } from './faulty-engine.ts';
import { lookAt, type Scene, type Standing, setScene } from './scene.ts';

let engine: FaultyEngine;
let office: Office;

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openOffice(async (port) => {
    engine = await startFaultyEngine(port);
    return engine.port;
  });
  // No pause between attempts, here and in the SDK.
  vi.spyOn(Math, 'random').mockReturnValue(-0.5);
});
afterAll(async () => {
  vi.restoreAllMocks();
  engine.stop();
  await office.stop();
});

type Act = (scene: Scene, headers: Record<string, string>) => Promise<Answered>;

const version = (number: number) => ({ 'if-match': `"${number}"` });

const answer = (scene: Scene, more: object) => {
  const { receiptCode, phoneLast4, proposalId } = scene;
  return { receiptCode, phoneLast4, proposalId, ...more };
};

const STEPS: Readonly<Record<string, readonly [Standing, Act]>> = {
  'the street verifies': [
    'submitted',
    ({ officer, childId }, headers) =>
      office.ofIntake('verifyChild', {
        sub: officer,
        path: { id: childId },
        headers: { ...headers, ...version(1) },
      }),
  ],
  'the street confirms': [
    'proposed',
    ({ officer, proposalId }, headers) =>
      office.ofMatching('confirmProposal', {
        sub: officer,
        path: { id: proposalId },
        headers: { ...headers, ...version(1) },
      }),
  ],
  'the street declines': [
    'proposed',
    ({ officer, proposalId }, headers) =>
      office.ofMatching('declineProposal', {
        sub: officer,
        path: { id: proposalId },
        body: { reason: '家庭另有安排' },
        headers: { ...headers, ...version(1) },
      }),
  ],
  'the guardian agrees': [
    'streetConfirmed',
    (scene, headers) =>
      office.ofMatching('answerAsGuardian', { body: answer(scene, { answer: 'agree' }), headers }),
  ],
  'the volunteer agrees, which begins the pairing': [
    'guardianAgreed',
    ({ volunteer, proposalId }, headers) =>
      office.ofMatching('answerAsVolunteer', {
        sub: volunteer,
        path: { id: proposalId },
        body: { answer: 'agree' },
        headers: { ...headers, ...version(1) },
      }),
  ],
  'the guardian agrees, which begins the pairing': [
    'volunteerAgreed',
    (scene, headers) =>
      office.ofMatching('answerAsGuardian', { body: answer(scene, { answer: 'agree' }), headers }),
  ],
};

let keys = 0;
const newKey = () => {
  keys += 1;
  return { 'idempotency-key': `key-${keys}` };
};

/** What the step does when nothing fails. */
async function rehearse(standing: Standing, act: Act) {
  const scene = await setScene(office, standing);
  const before = await lookAt(office, scene);
  const operations = engine.arm(() => undefined);
  const answered = await act(scene, newKey());
  engine.disarm();
  return { answered, before, after: await lookAt(office, scene), operations };
}

/** Hundreds of requests one after the other. */
const TIMEOUT_MS = 120_000;

describe.each(Object.entries(STEPS))('%s', { timeout: TIMEOUT_MS }, (_, [standing, act]) => {
  let rehearsed: Awaited<ReturnType<typeof rehearse>>;
  beforeAll(async () => {
    rehearsed = await rehearse(standing, act);
  });

  const everyFault = () =>
    rehearsed.operations.flatMap((operation, index) =>
      faultsOf(operation).map((fault) => ({ index, fault })),
    );

  it('works when nothing fails, and is told', () => {
    expect(rehearsed.answered.status).toBe(200);
    expect(rehearsed.after).not.toEqual(rehearsed.before);
    expect(rehearsed.operations).toEqual(expect.arrayContaining(['GetItem', 'TransactWriteItems']));
  });

  it('rule 3: one fault at any call is made good unseen', async () => {
    for (const { index, fault } of everyFault()) {
      const scene = await setScene(office, standing);
      engine.arm((number) => (number === index ? fault : undefined));
      const { status } = await act(scene, newKey());
      engine.disarm();

      expect({ index, fault, status, stored: await lookAt(office, scene) }).toEqual({
        index,
        fault,
        status: 200,
        stored: rehearsed.after,
      });
    }
  });

  it('rule 3: a fault that lasts is refused cleanly; all or nothing is stored; the same request again doubles nothing', async () => {
    for (const { index, fault } of everyFault()) {
      const scene = await setScene(office, standing);
      const headers = newKey();
      engine.arm((number) => (number >= index ? fault : undefined));
      const refused = await act(scene, headers);
      engine.disarm();

      const stored = await lookAt(office, scene);
      expect([index, fault, refused.status, refused.headers['retry-after']]).toEqual([
        index,
        fault,
        503,
        '1',
      ]);
      expect([rehearsed.before, rehearsed.after]).toContainEqual(stored);
      const again = await act(scene, headers);
      expect([index, fault, again.status]).toEqual([index, fault, 200]);
      expect(await lookAt(office, scene)).toEqual(rehearsed.after);
    }
  });
});

describe('besides', () => {
  it(
    'rule 3: a call that is carried out and never answered is asked again, and nothing is done twice',
    async () => {
      const [standing, act] = STEPS['the street confirms']!;
      const rehearsed = await rehearse(standing, act);
      const scene = await setScene(office, standing);
      const silentOnce = new Set(['GetItem', 'TransactWriteItems']);
      engine.arm((_, operation): Fault | undefined => (silentOnce.delete(operation) ? 'silent' : undefined));
      const { status } = await act(scene, newKey());
      engine.disarm();

      expect([status, silentOnce.size]).toEqual([200, 0]);
      expect(await lookAt(office, scene)).toEqual(rehearsed.after);
    },
    TIMEOUT_MS,
  );

  it('rule 4: a refused attempt is noted once, though the answer to its note is lost', async () => {
    const scene = await setScene(office, 'proposed');
    await enrol(member('street', { sub: 'outsider', id: 'outsider', streets: ['320404002'] }));
    const confirm = () =>
      office.ofMatching('confirmProposal', {
        sub: 'outsider',
        path: { id: scene.proposalId },
        headers: version(1),
      });
    const operations = engine.arm((_, operation) =>
      operation === 'PutItem' && operations.filter((one) => one === 'PutItem').length === 0
        ? 'cutAfter'
        : undefined,
    );
    const { status } = await confirm();
    engine.disarm();

    expect([status, operations.filter((one) => one === 'PutItem').length]).toEqual([404, 2]);
    expect(await office.historyOf('member', 'outsider')).toEqual(['attempt.beyondReach']);
  });
});
