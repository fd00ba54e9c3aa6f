/** Match: a run over the whole pool, the street’s confirmation, both answers, the pairing. */
import { eachItem } from '../../shared/contract/client.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { lastFour } from '../../shared/kernel/people.ts';
import type { MatchRun, Proposal } from '../../shared/matching/schema.ts';
import type { Cloud } from '../cloud.ts';
import { ask, forEachOf } from './ask.ts';

/** A run, once the solver has ended it. */
export async function runMatch(cloud: Cloud, at: Instant): Promise<MatchRun> {
  const api = ask(cloud, { as: 'district', at });
  const { body: queued } = await api.startMatchRun({ body: {} });
  await cloud.idle();
  return (await api.getMatchRun({ path: { id: queued.id } })).body;
}

export async function proposalsOf(cloud: Cloud, { id }: MatchRun, at: Instant): Promise<Proposal[]> {
  const { listProposals } = ask(cloud, { as: 'district', at });
  const list = (input: { query: { limit: number; cursor?: string } }) =>
    listProposals({ path: { id }, ...input });
  return Array.fromAsync(eachItem(list, { limit: 200 }));
}

/** Who says no, of every so many; the others agree. */
export interface Answers {
  readonly guardianDeclinesEvery: number;
  readonly volunteerDeclinesEvery: number;
}

const REASONS = { guardian: '孩子近期随父母外出，暂不需要', volunteer: '近期工作调动，时间不便' } as const;

async function answer(
  cloud: Cloud,
  proposal: Proposal,
  at: Instant,
  refusing: 'guardian' | 'volunteer' | undefined,
) {
  const { id, childId, streetCode, version } = proposal;
  const street = ask(cloud, { as: `street:${streetCode}`, at });
  await street.confirmProposal({ path: { id }, ifMatch: version });
  const purpose = { purpose: 'contact', note: '电话告知监护人回执号，征询意见' } as const;
  const { body: identity } = await street.revealChild({ path: { id: childId }, body: purpose });
  if (!('receiptCode' in identity))
    throw new Error(`street ${streetCode} sees child ${childId} in part only`);
  const held = { receiptCode: identity.receiptCode, phoneLast4: lastFour(identity.guardian.phone) };
  const guardian =
    refusing === 'guardian'
      ? { answer: 'decline' as const, reason: REASONS.guardian }
      : { answer: 'agree' as const };
  await ask(cloud, { at }).answerAsGuardian({ body: { ...held, proposalId: id, ...guardian } });
  if (refusing === 'guardian') return;
  const volunteer =
    refusing === 'volunteer'
      ? { answer: 'decline' as const, reason: REASONS.volunteer }
      : { answer: 'agree' as const };
  const api = ask(cloud, { as: `volunteer:${proposal.volunteerId}`, at });
  await api.answerAsVolunteer({ path: { id }, ifMatch: version + 2, body: volunteer });
}

/** The streets confirm, guardians answer by their receipts, volunteers answer signed in. @returns how many pairings began. */
export async function answerProposals(
  cloud: Cloud,
  proposals: readonly Proposal[],
  at: Instant,
  answers: Answers,
): Promise<number> {
  let begun = 0;
  await forEachOf(proposals, async (proposal, index) => {
    const guardianSaysNo = (index + 1) % answers.guardianDeclinesEvery === 0;
    const volunteerSaysNo = (index + 1) % answers.volunteerDeclinesEvery === 0;
    const refusing = guardianSaysNo ? 'guardian' : volunteerSaysNo ? 'volunteer' : undefined;
    await answer(cloud, proposal, at, refusing);
    if (!refusing) begun += 1;
  });
  return begun;
}
