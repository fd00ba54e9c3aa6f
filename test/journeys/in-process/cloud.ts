/** The functions’ handlers on one engine, without cloud or network between: who does what in a journey. */

import type { VettingCheck } from '../../../shared/intake/volunteers/volunteer.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { application, checkBody, enrol, member, survey } from '../../builders.ts';
import type { Answered, Sent } from '../../call.ts';
import { startEngine } from '../../engine.ts';
import { asker, loadHandlers, type RouteName } from '../../handlers.ts';
import { underRole } from '../../policy-check.ts';
import { workEvent } from '../../work.ts';

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
  const askAny = asker(await loadHandlers());
  // Checks are recorded by another than who confirms (Rule 11).
  await enrol(member('district', { id: 'member-vetter', sub: 'vetter' }));
  const solver = underRole('solver', (await import('../../../functions/matching/runs/solver.ts')).handler);
  const store = {
    ...(await import('../../../functions/store/intake/children.ts')),
    ...(await import('../../../functions/store/intake/volunteers.ts')),
    ...(await import('../../../functions/store/matching/match-runs.ts')),
    ...(await import('../../../functions/store/matching/proposals.ts')),
    ...(await import('../../../functions/store/matching/pairings.ts')),
    ...(await import('../../../functions/store/intake/receipts.ts')),
    ...(await import('../../../functions/store/office/members.ts')),
    ...(await import('../../../functions/store/intake/referrals.ts')),
    ...(await import('../../../functions/store/support/withdrawals.ts')),
    ...(await import('../../../functions/store/support/contacts.ts')),
    ...(await import('../../../functions/store/audit.ts')),
    ...(await import('../../../functions/store/transact.ts')),
    ...(await import('../../../functions/store/page.ts')),
  };

  let at = MORNING;
  /** What comes later has a later instant and a greater id. */
  const later = (seconds = 60) => {
    at += seconds * 1000;
  };
  const ask = (name: RouteName, sent: Sent) => askAny(name, { at, ...sent });

  /** The newest file of the kind, as its receipt was just given. */
  async function filed(
    list: 'listChildren' | 'listVolunteers',
    sent: Answered,
    phone: string,
  ): Promise<Filed> {
    const { body } = await ask(list, { sub: 'district', query: { limit: '200' } });
    const newest = body.items.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1))[0];
    return { id: newest.id, receiptCode: sent.body.receiptCode, phoneLast4: phone.slice(-4) };
  }

  async function submitSurvey(change: Parameters<typeof survey>[0], phone: string) {
    later(1);
    const guardian = { name: '王建国', relation: '爷爷', phone };
    const body = survey({ guardian, ...change });
    const headers = { 'idempotency-key': `survey-${phone}` };
    return filed('listChildren', await ask('submitNeedsSurvey', { body, headers }), phone);
  }

  async function apply(change: Parameters<typeof application>[0], phone: string) {
    later(1);
    const body = application({ phone, ...change });
    const headers = { 'idempotency-key': `application-${phone}` };
    return filed('listVolunteers', await ask('submitVolunteerApplication', { body, headers }), phone);
  }

  const versionOf = async (name: 'getChild' | 'getVolunteer', id: string) =>
    (await ask(name, { sub: 'district', path: { id } })).body.version;

  async function verify(id: string, sub = 'district') {
    const headers = { 'if-match': `"${await versionOf('getChild', id)}"` };
    return ask('verifyChild', { sub, path: { id }, headers });
  }

  async function vet(id: string, change: Record<string, unknown> = {}) {
    const check = 'check' in change ? (change.check as VettingCheck) : 'record';
    const body = { ...checkBody(check, '2026-03-01', '2027-03-01'), ...change };
    const headers = { 'if-match': `"${await versionOf('getVolunteer', id)}"` };
    return ask('recordVetting', { sub: 'vetter', path: { id }, body, headers });
  }

  async function vetWhole(id: string) {
    for (const check of CHECKS) await vet(id, { check });
  }

  /** As the table’s stream tells the solver. */
  function solve(id: string) {
    const since = Date.now() / 1000 - SOLVER_WAKES_AFTER_SECONDS;
    return solver(workEvent({ pk: `RUN#${id}`, sk: 'RUN', since }));
  }

  const getRun = async (id: string) => (await ask('getMatchRun', { sub: 'district', path: { id } })).body;

  async function runMatch(body: unknown = {}) {
    const { id } = (await ask('startMatchRun', { sub: 'district', body })).body;
    await solve(id);
    return getRun(id);
  }

  const proposalsOf = async (run: string, sub = 'district'): Promise<Proposal[]> =>
    (await ask('listProposals', { sub, path: { id: run }, query: { limit: '200' } })).body.items;

  const getProposal = (id: string, sub = 'district') => ask('getProposal', { sub, path: { id } });
  const version = (proposal: { version: number }) => ({ 'if-match': `"${proposal.version}"` });

  const confirm = (proposal: Proposal, sub = 'district') =>
    ask('confirmProposal', { sub, path: { id: proposal.id }, headers: version(proposal) });
  const decline = (proposal: Proposal, reason: string, sub = 'district') =>
    ask('declineProposal', {
      sub,
      path: { id: proposal.id },
      body: { reason },
      headers: version(proposal),
    });
  const volunteerAnswers = (proposal: Proposal, answer: string, sub: string, reason?: string) =>
    ask('answerAsVolunteer', {
      sub,
      path: { id: proposal.id },
      body: { answer, reason },
      headers: version(proposal),
    });
  const guardianAnswers = (receipt: Receipt, proposal: { id: string }, answer: string, reason?: string) => {
    const { receiptCode, phoneLast4 } = receipt;
    const body = { receiptCode, phoneLast4, proposalId: proposal.id, answer, reason };
    return ask('answerAsGuardian', { body });
  };
  /** The guardian’s code, issued anew by letter. */
  async function codeByLetter(id: string, sub = 'district'): Promise<string> {
    const body = { for: 'guardian', by: 'letter', reason: '家庭遗失回执号' };
    return (await ask('issueReceiptCode', { sub, path: { id }, body })).body.code;
  }
  const lookUp = ({ receiptCode, phoneLast4 }: Receipt) =>
    ask('lookUpReceipt', { body: { receiptCode, phoneLast4 } });

  const entriesOf = (kind: string, id: string, districtCode = '320404') =>
    store.allEntriesOf({ districtCode: districtCode as DistrictCode, subject: { kind, id } });

  /** What happened to a record, oldest first. */
  const historyOf = async (...record: Parameters<typeof entriesOf>) =>
    (await entriesOf(...record)).map(({ action }) => action);

  return {
    stop: engine.stop,
    store,
    later,
    ask,
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
    codeByLetter,
    lookUp,
    entriesOf,
    historyOf,
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
