/** Match: a run over the whole pool, the street’s confirmation, both answers, the pairing. */
import { eachItem } from '../../shared/contract/client.ts';
import { addDays, dateIn, type Instant, plusSeconds } from '../../shared/kernel/instants.ts';
import type { ProposalView } from '../../shared/matching/proposals/proposal-views.ts';
import type { MatchRun } from '../../shared/matching/runs/run.ts';
import type { Cloud } from '../cloud.ts';
import { ask, forEachOf } from './ask.ts';
import type { Watch } from './progress.ts';

/** A run, once the solver has ended it. */
export async function runMatch(cloud: Cloud, at: Instant): Promise<MatchRun> {
  const api = ask(cloud, { as: 'district', at });
  const { body: queued } = await api.startMatchRun({ body: {} });
  await cloud.idle();
  return (await api.getMatchRun({ path: { id: queued.id } })).body;
}

export async function proposalsOf(cloud: Cloud, { id }: MatchRun, at: Instant): Promise<ProposalView[]> {
  const { listProposals } = ask(cloud, { as: 'district', at });
  const list = (input: { query: { limit: number; cursor?: string } }) =>
    listProposals({ path: { id }, ...input });
  return Array.fromAsync(eachItem(list, { limit: 200 }));
}

/** Who says no, of every so many; the others agree. */
export interface Answers {
  readonly guardianDeclinesEvery: number;
  readonly volunteerDeclinesEvery: number;
  readonly watch?: Watch;
}

const REASONS = { guardian: '孩子近期随父母外出，暂不需要', volunteer: '近期工作调动，时间不便' } as const;

/** Half an hour for each step, so that a file’s timeline tells them in order. */
const later = (at: Instant, steps: number) => plusSeconds(at, steps * 1_800);

const MEETING_AFTER_DAYS = 4;

interface Asked {
  readonly cloud: Cloud;
  readonly proposal: ProposalView;
  /** When the street confirms it; the rest of its way takes two hours. */
  readonly at: Instant;
  readonly refusing: 'guardian' | 'volunteer' | undefined;
}

const streetOf = ({ cloud, proposal, at }: Asked, steps: number) =>
  ask(cloud, { as: `street:${proposal.streetCode}`, at: later(at, steps) });

const wordOf = (who: keyof typeof REASONS, { refusing }: Asked) =>
  refusing === who ? { answer: 'decline' as const, reason: REASONS[who] } : { answer: 'agree' as const };

/** The district calls the guardian and records the answer; the street, which confirmed, may not. */
async function askGuardian(asked: Asked): Promise<void> {
  const { cloud, at, proposal } = asked;
  const district = ask(cloud, { as: 'district', at: later(at, 2) });
  await district.recordGuardianAnswer({
    path: { id: proposal.id },
    ifMatch: proposal.version + 1,
    body: { ...wordOf('guardian', asked), by: 'phone' },
  });
}

/** The volunteer answers; where that begins a pairing, its first meeting is arranged. */
async function askVolunteer(asked: Asked): Promise<void> {
  const { cloud, at, proposal } = asked;
  const { answerAsVolunteer } = ask(cloud, { as: `volunteer:${proposal.volunteerId}`, at: later(at, 3) });
  const { body: answered } = await answerAsVolunteer({
    path: { id: proposal.id },
    ifMatch: proposal.version + 2,
    body: wordOf('volunteer', asked),
  });
  if (!answered.pairingId) return;
  const on = addDays(dateIn(at), MEETING_AFTER_DAYS);
  await streetOf(asked, 4).introducePairing({ path: { id: answered.pairingId }, ifMatch: 1, body: { on } });
}

async function answer(asked: Asked): Promise<void> {
  const { id, version } = asked.proposal;
  await streetOf(asked, 0).confirmProposal({ path: { id }, ifMatch: version });
  await askGuardian(asked);
  if (asked.refusing !== 'guardian') await askVolunteer(asked);
}

/** The streets confirm, guardians answer by phone, volunteers answer signed in. @returns how many pairings began. */
export async function answerProposals(
  cloud: Cloud,
  proposals: readonly ProposalView[],
  at: Instant,
  answers: Answers,
): Promise<number> {
  let begun = 0;
  await forEachOf(
    proposals,
    async (proposal, index) => {
      const guardianSaysNo = (index + 1) % answers.guardianDeclinesEvery === 0;
      const volunteerSaysNo = (index + 1) % answers.volunteerDeclinesEvery === 0;
      const refusing = guardianSaysNo ? 'guardian' : volunteerSaysNo ? 'volunteer' : undefined;
      await answer({ cloud, proposal, at, refusing });
      if (!refusing) begun += 1;
    },
    answers.watch,
  );
  return begun;
}
