/** What an officer, a volunteer or a guardian asks for next, on what she reads now; `undefined` where there is nothing to ask. */

import { CONSENT_NOTICE } from '../../shared/office/notices/notice.ts';
import { checkBody, FILLED_IN } from '../builders.ts';
import type { Answered } from '../call.ts';
import type { Office } from '../journeys/in-process/cloud.ts';
import { CAPACITIES, CHILDREN, childId, receiptOf, volunteerId } from './crowd-scene.ts';

/** A whole number below the limit, by the client’s own seed. */
export type Choose = (below: number) => number;
type Request = (office: Office, at: number, choose: Choose) => Promise<Answered | undefined>;

const PLACES = [
  { streetCode: '320404001', communityCode: '320404001001' },
  { streetCode: '320404002', communityCode: '320404002001' },
];

let keys = 0;
const key = () => {
  keys += 1;
  return { 'idempotency-key': `crowd-${keys}` };
};
const asRead = (record: { readonly version: number }) => ({ ...key(), 'if-match': `"${record.version}"` });
const either = <T>(choose: Choose, one: T, other: T): T => (choose(2) === 0 ? one : other);

async function proposalOf({ store }: Office, at: number) {
  const file = await store.getChild(childId(at));
  return file?.status === 'proposed' ? store.getProposal(file.proposalId) : undefined;
}

async function withdrawalOf({ store }: Office, at: number) {
  const file = await store.getChild(childId(at));
  return file?.withdrawalId && store.getWithdrawal(file.withdrawalId);
}

type FileChange = 'closeChild' | 'reopenChild' | 'transferChild' | 'acceptTransfer' | 'mergeChild';
async function changeFile(office: Office, at: number, ask: (file: object) => [FileChange, object]) {
  const file = await office.store.getChild(childId(at));
  if (!file) return undefined;
  const [name, body] = ask(file);
  return office.ask(name, { sub: 'district', path: { id: file.id }, headers: asRead(file), body });
}

/** The first half of the children and of the volunteers stay to the end, so that there is always something to be had. */
const late = (below: number, at: number) => below / 2 + (at % (below / 2));

type HerChange = 'pauseVolunteer' | 'resumeVolunteer' | 'retireVolunteer' | 'recordVetting';
const changeHer =
  (name: HerChange, body?: (choose: Choose) => object, whom = (at: number) => at): Request =>
  async (office, _, choose) => {
    const her = await office.store.getVolunteer(volunteerId(whom(choose(CAPACITIES.length))));
    if (!her) return undefined;
    const sent = { sub: 'district', path: { id: her.id }, headers: asRead(her) };
    return office.ask(name, { ...sent, ...(body && { body: body(choose) }) });
  };

const changeConsent =
  (agreed: boolean): Request =>
  (office, at) => {
    const notice = agreed ? { noticeVersion: CONSENT_NOTICE.version } : {};
    const body = { ...receiptOf(at), purpose: 'pairing', agreed, ...notice };
    return office.ask('changeConsentByReceipt', { body, headers: key() });
  };

const vetting = (choose: Choose) => ({
  ...checkBody('record', '2026-03-09', '2027-03-09'),
  result: either(choose, 'failed', 'passed'),
});

export const REQUESTS: Readonly<Record<string, Request>> = {
  propose: (office, at, choose) => {
    const volunteer = volunteerId(choose(CAPACITIES.length));
    const body = { childId: childId(at), volunteerId: volunteer, reason: '两家相识' };
    return office.ask('proposeByHand', { sub: 'district', headers: key(), body });
  },
  confirm: async (office, at) => {
    const one = await proposalOf(office, at);
    return one && office.confirm(one, 'second');
  },
  guardianAgrees: async (office, at) => {
    const one = await proposalOf(office, at);
    return one && office.guardianAnswers(receiptOf(at), one, 'agree');
  },
  volunteerAgrees: async (office, at) => {
    const one = await proposalOf(office, at);
    return one && office.volunteerAnswers(one, 'agree', `sub-${one.volunteerId.slice(10)}`);
  },
  end: async (office, at, choose) => {
    const file = await office.store.getChild(childId(at));
    const pairing = file?.status === 'paired' ? await office.store.getPairing(file.pairingId) : undefined;
    if (!pairing) return undefined;
    const body = { cause: 'movedAway', reason: '搬迁', farewell: '再见', then: 'requeue' };
    const sent = { sub: either(choose, 'district', 'second'), path: { id: pairing.id } };
    return office.ask('endPairing', { ...sent, body, headers: asRead(pairing) });
  },
  ask: (office, at) => {
    const body = { ...receiptOf(at), reason: '准备搬家', ...FILLED_IN };
    return office.ask('submitWithdrawal', { body, headers: key() });
  },
  takeBack: (office, at) => office.ask('takeBackWithdrawal', { body: receiptOf(at), headers: key() }),
  investigate: async (office, at) => {
    const one = await withdrawalOf(office, at);
    const body = { finding: '属实', recommends: 'approve' };
    return (
      one &&
      office.ask('investigateWithdrawal', {
        ...{ sub: 'second', path: { id: one.id }, headers: asRead(one), body },
      })
    );
  },
  review: async (office, at, choose) => {
    const one = await withdrawalOf(office, at);
    const decision = either(choose, 'approve', 'reject');
    const body = { decision, then: 'requeue', reason: '同意' };
    const sent = { sub: 'district', path: { id: one?.id ?? '' }, body };
    return one && office.ask('reviewWithdrawal', { ...sent, headers: asRead(one) });
  },
  transfer: (office, at) =>
    changeFile(office, at, (file) => {
      const { transfer, streetCode } = file as { transfer?: object; streetCode: string };
      const place = PLACES.find((one) => one.streetCode !== streetCode);
      return transfer
        ? ['acceptTransfer', { detail: '8幢302室' }]
        : ['transferChild', { ...place, reason: '随父母迁居' }];
    }),
  close: (office, at) => changeFile(office, at, () => ['closeChild', { reason: '情况好转' }]),
  reopen: (office, at) =>
    changeFile(office, at, () => ['reopenChild', { to: 'waiting', reason: '情况有变' }]),
  merge: async (office, at, choose) => {
    const merged = late(CHILDREN, at);
    const into = await office.store.getChild(childId((merged + 1 + choose(CHILDREN - 1)) % CHILDREN));
    const body = { intoId: into?.id, intoVersion: into?.version, fields: {}, reason: '重复建档' };
    return changeFile(office, merged, () => ['mergeChild', body]);
  },
  consentBack: changeConsent(false),
  consentAgain: changeConsent(true),
  vet: changeHer('recordVetting', vetting),
  pause: changeHer('pauseVolunteer', () => ({ reason: '照顾家人' })),
  resume: changeHer('resumeVolunteer'),
  retire: changeHer(
    'retireVolunteer',
    () => ({ reason: '调往外地' }),
    (at) => late(CAPACITIES.length, at),
  ),
};
