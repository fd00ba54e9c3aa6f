/** The functions’ handlers on one engine, without cloud or network between: who does what in a journey. */
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { intakeRoutes } from '../../shared/intake/routes.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Proposal } from '../../shared/matching/proposal-record.ts';
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { supportRoutes } from '../../shared/support/routes.ts';
import { application, survey } from '../builders.ts';
import { type Answered, call, type Sent } from '../call.ts';
import { startEngine } from '../engine.ts';

/** 10:00 in Shanghai. */
const MORNING = Date.parse('2026-03-10T02:00:00Z');
const SOLVER_WAKES_AFTER_SECONDS = 2;
const CHECKS = ['identity', 'record', 'interview'] as const;

export interface Receipt {
  readonly receiptCode: string;
  readonly phoneLast4: string;
}
export interface Filed extends Receipt {
  readonly id: string;
}

/** @param through puts something before the engine: given its port, it answers with the one to use. */
export async function openOffice(through?: (port: number) => Promise<number>) {
  const engine = await startEngine();
  if (through) process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${await through(engine.port)}`;
  const intake = (await import('../../functions/intake/api.ts')).handler;
  const matching = (await import('../../functions/matching/api.ts')).handler;
  const solver = (await import('../../functions/matching/solver.ts')).handler;
  const support = (await import('../../functions/support/api.ts')).handler;
  const store = {
    ...(await import('../../functions/store/children.ts')),
    ...(await import('../../functions/store/volunteers.ts')),
    ...(await import('../../functions/store/match-runs.ts')),
    ...(await import('../../functions/store/proposals.ts')),
    ...(await import('../../functions/store/pairings.ts')),
    ...(await import('../../functions/store/receipts.ts')),
    ...(await import('../../functions/store/members.ts')),
    ...(await import('../../functions/store/referrals.ts')),
    ...(await import('../../functions/store/withdrawals.ts')),
    ...(await import('../../functions/store/contacts.ts')),
    ...(await import('../../functions/store/audit.ts')),
    ...(await import('../../functions/store/transact.ts')),
    ...(await import('../../functions/store/page.ts')),
  };

  let at = MORNING;
  /** What comes later has a later instant and a greater id. */
  const later = (seconds = 60) => {
    at += seconds * 1000;
  };
  const now = (sent: Sent): Sent => ({ at, ...sent });

  const ofIntake = (name: keyof typeof intakeRoutes, sent: Sent) =>
    call(intake, intakeRoutes[name], now(sent));
  const ofMatching = (name: keyof typeof matchingRoutes, sent: Sent) =>
    call(matching, matchingRoutes[name], now(sent));
  const ofSupport = (name: keyof typeof supportRoutes, sent: Sent) =>
    call(support, supportRoutes[name], now(sent));

  /** The newest file of the kind, as its receipt was just given. */
  async function filed(
    list: 'listChildren' | 'listVolunteers',
    sent: Answered,
    phone: string,
  ): Promise<Filed> {
    const { body } = await ofIntake(list, { sub: 'district', query: { limit: '200' } });
    const newest = body.items.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1))[0];
    return { id: newest.id, receiptCode: sent.body.receiptCode, phoneLast4: phone.slice(-4) };
  }

  async function submitSurvey(change: Parameters<typeof survey>[0], phone: string) {
    later(1);
    const guardian = { name: '王建国', relation: '爷爷', phone };
    const body = survey({ guardian, ...change });
    const headers = { 'idempotency-key': `survey-${phone}` };
    return filed('listChildren', await ofIntake('submitNeedsSurvey', { body, headers }), phone);
  }

  async function apply(change: Parameters<typeof application>[0], phone: string) {
    later(1);
    const body = application({ phone, ...change });
    const headers = { 'idempotency-key': `application-${phone}` };
    return filed('listVolunteers', await ofIntake('submitVolunteerApplication', { body, headers }), phone);
  }

  const versionOf = async (name: 'getChild' | 'getVolunteer', id: string) =>
    (await ofIntake(name, { sub: 'district', path: { id } })).body.version;

  async function verify(id: string, sub = 'district') {
    const headers = { 'if-match': `"${await versionOf('getChild', id)}"` };
    return ofIntake('verifyChild', { sub, path: { id }, headers });
  }

  async function vet(id: string, change: Record<string, unknown> = {}) {
    const body = { check: 'record', result: 'passed', on: '2026-03-01', validUntil: '2027-03-01', ...change };
    const headers = { 'if-match': `"${await versionOf('getVolunteer', id)}"` };
    return ofIntake('recordVetting', { sub: 'district', path: { id }, body, headers });
  }

  async function vetWhole(id: string) {
    for (const check of CHECKS) await vet(id, { check });
  }

  /** As the table’s stream tells the solver. */
  function solve(id: string) {
    const record = {
      eventName: 'INSERT',
      dynamodb: {
        Keys: { pk: { S: `RUN#${id}` }, sk: { S: 'RUN' } },
        SequenceNumber: '1',
        ApproximateCreationDateTime: Date.now() / 1000 - SOLVER_WAKES_AFTER_SECONDS,
      },
    };
    return solver({ Records: [record] } as unknown as DynamoDBStreamEvent);
  }

  const getRun = async (id: string) =>
    (await ofMatching('getMatchRun', { sub: 'district', path: { id } })).body;

  async function runMatch(body: unknown = {}) {
    const { id } = (await ofMatching('startMatchRun', { sub: 'district', body })).body;
    await solve(id);
    return getRun(id);
  }

  const proposalsOf = async (run: string, sub = 'district'): Promise<Proposal[]> =>
    (await ofMatching('listProposals', { sub, path: { id: run }, query: { limit: '200' } })).body.items;

  const getProposal = (id: string, sub = 'district') => ofMatching('getProposal', { sub, path: { id } });
  const version = (proposal: { version: number }) => ({ 'if-match': `"${proposal.version}"` });

  const confirm = (proposal: Proposal, sub = 'district') =>
    ofMatching('confirmProposal', { sub, path: { id: proposal.id }, headers: version(proposal) });
  const decline = (proposal: Proposal, reason: string, sub = 'district') =>
    ofMatching('declineProposal', {
      sub,
      path: { id: proposal.id },
      body: { reason },
      headers: version(proposal),
    });
  const volunteerAnswers = (proposal: Proposal, answer: string, sub: string, reason?: string) =>
    ofMatching('answerAsVolunteer', {
      sub,
      path: { id: proposal.id },
      body: { answer, reason },
      headers: version(proposal),
    });
  const guardianAnswers = (receipt: Receipt, proposal: { id: string }, answer: string, reason?: string) => {
    const { receiptCode, phoneLast4 } = receipt;
    const body = { receiptCode, phoneLast4, proposalId: proposal.id, answer, reason };
    return ofMatching('answerAsGuardian', { body });
  };
  const lookUp = ({ receiptCode, phoneLast4 }: Receipt) =>
    ofIntake('lookUpReceipt', { body: { receiptCode, phoneLast4 } });

  const entriesOf = (kind: string, id: string, districtCode = '320404') =>
    store.allEntriesOf({ districtCode: districtCode as DistrictCode, subject: { kind, id } });

  /** What happened to a record, oldest first. */
  const historyOf = async (...record: Parameters<typeof entriesOf>) =>
    (await entriesOf(...record)).map(({ action }) => action);

  return {
    stop: engine.stop,
    store,
    later,
    ofIntake,
    ofMatching,
    ofSupport,
    submitSurvey,
    apply,
    verify,
    vet,
    vetWhole,
    solve,
    getRun,
    runMatch,
    proposalsOf,
    getProposal,
    confirm,
    decline,
    volunteerAnswers,
    guardianAnswers,
    lookUp,
    entriesOf,
    historyOf,
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
