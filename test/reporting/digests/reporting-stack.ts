/** Reporting’s functions on a real engine with a real mail server. */

import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { reportingRoutes } from '../../../shared/reporting/routes.ts';
import { enrol, member } from '../../builders.ts';
import { call, type Sent } from '../../call.ts';
import { startEngine } from '../../engine.ts';
import { asFunction } from '../../policy-check.ts';
import { workEvent } from '../../work.ts';
import { type Mailbox, mailEnvironment, startMailbox } from '../deliveries/mailbox.ts';
import { aChild, aContact, aPairing, aVolunteer, OTHER_STREET } from './builders.ts';

const AT = '2026-03-31T22:00:00Z';
const APRIL = Date.parse('2026-04-02T02:00:00.000Z');
export const officer = member('street', { id: 'officer', sub: 'officer', email: 'officer@changban.example' });
export const chief = member('district', { id: 'chief', sub: 'chief', email: 'chief@changban.example' });
const stranger = member('district', { id: 'stranger', sub: 'stranger', districtCode: '320402' });

let engine: Awaited<ReturnType<typeof startEngine>>;
export let mailbox: Mailbox;
export let functions: Awaited<ReturnType<typeof loadFunctions>>;

/** After the engine is up: the store reads its environment when it is imported. */
async function loadFunctions() {
  const [
    api,
    digest,
    deliver,
    deliveries,
    contacts,
    children,
    pairings,
    volunteers,
    { transact },
    digests,
    outbox,
  ] = await Promise.all([
    import('../../../functions/reporting/api.ts'),
    import('../../../functions/reporting/digests/digest.ts'),
    import('../../../functions/reporting/deliveries/deliver.ts'),
    import('../../../functions/store/reporting/deliveries.ts'),
    import('../../../functions/store/support/contacts.ts'),
    import('../../../functions/store/intake/children.ts'),
    import('../../../functions/store/matching/pairings.ts'),
    import('../../../functions/store/intake/volunteers.ts'),
    import('../../../functions/store/transact.ts'),
    import('../../../functions/store/reporting/digests.ts'),
    import('../../../functions/store/outbox.ts'),
  ]);
  return {
    api,
    digest,
    deliver,
    deliveries,
    contacts,
    children,
    pairings,
    volunteers,
    transact,
    digests,
    outbox,
  };
}

export const ask = (name: keyof typeof reportingRoutes, sent: Sent) =>
  call(functions.api.handler as never, reportingRoutes[name], sent);
export const make = (sub: string, scope: string, period = '2026-03', at = APRIL) =>
  ask('makeDigest', { sub, at, body: { scope, period } });
export const runSchedule = (schedule: string, scheduledAt = AT) =>
  asFunction('digest', () => functions.digest.handler({ schedule, scheduledAt }));

const deliverAll = (event: SQSEvent) => asFunction('deliver', () => functions.deliver.handler(event));

interface Later {
  /** After now: the sweep brings back what is due. */
  readonly afterMinutes: number;
}
const sinceOf = ({ afterMinutes }: Later) => Date.now() / 1000 + afterMinutes * 60;
const NOW: Later = { afterMinutes: 0 };

/** As the queues bring it. */
export const deliverLater = (later: Later, id: string, ...recipients: string[]) =>
  deliverAll(
    workEvent(
      ...recipients.map((recipient) => ({
        pk: `DIGEST#${id}`,
        sk: `DELIVERY#${recipient}`,
        since: sinceOf(later),
      })),
    ),
  );
export const deliver = (id: string, ...recipients: string[]) => deliverLater(NOW, id, ...recipients);

/** The message itself, or its delivery to a member. */
export const deliverMessage = (id: string, recipient?: string, later = NOW) =>
  deliverAll(
    workEvent({
      pk: `MESSAGE#${id}`,
      sk: recipient ? `DELIVERY#${recipient}` : 'MESSAGE',
      since: sinceOf(later),
    }),
  );

/** Two children, one of them paired and visited in March 2026, in two streets; a street officer, a district officer, a stranger. */
async function start(): Promise<void> {
  engine = await startEngine();
  mailbox = await startMailbox();
  Object.assign(process.env, mailEnvironment(mailbox));
  functions = await loadFunctions();
  await enrol(officer, chief, stranger);
  const { children, volunteers, pairings, contacts, transact } = functions;
  await transact([
    children.createChild(aChild({ status: 'paired', pairingId: 'p1' })),
    children.createChild(aChild({ id: 'c2', streetCode: OTHER_STREET, communityCode: '320404002001' })),
    volunteers.createVolunteer(aVolunteer()),
    pairings.createPairing(aPairing()),
    contacts.createContact(aContact({ highlight: '主动打招呼' })),
  ]);
}

async function stop(): Promise<void> {
  await mailbox?.stop();
  await engine?.stop();
}

/** For one test file: everything runs before its tests, and the mailbox is empty before each. */
export function runReporting(): void {
  beforeAll(start);
  afterAll(stop);
  beforeEach(() => {
    mailbox.mails.length = 0;
  });
}
