import { soleVetter } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { sidesConcerned } from '../../casework/concerned-people.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadPairToChange } from './load-proposal.ts';
import { stepProposal } from './proposal-step.ts';

export const confirmProposal: MatchingOperation<'confirmProposal'> = async (call) => {
  const pair = await loadPairToChange(call);
  if (isRefusal(pair)) return pair;
  const proposer = pair.proposal.byHand?.by;
  const alone = await call.fourEyes({
    ...sidesConcerned(pair),
    proposer,
    vetter: soleVetter(pair.volunteer),
  });
  return alone ?? stepProposal(pair, { step: 'confirm', by: call.actor.id }, call);
};
