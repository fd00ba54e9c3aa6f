/** From a proposal to the end of a pairing. */
import { proposeChild } from '../../../shared/intake/children/child-rules.ts';
import type { ProposalId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { endPairing } from '../../../shared/matching/pairings/end-pairing.ts';
import { proposal } from '../../matching/proposals/pair-builders.ts';
import { NOW, type Store } from '../world.ts';
import { type Act, type Acts, afterwardsOf } from './act.ts';

type Step = Parameters<Store['stepProposal']>[1];

const stepping =
  (event: Step): Act =>
  (world, pick) => {
    const pair = world.pair(pick);
    const stepped = pair && world.store.stepProposal(pair, event, world.moment);
    return stepped && !isRefusal(stepped) ? stepped.changes : undefined;
  };

export const ACTS_OF_PAIRS: Acts = {
  propose: (world, pick) => {
    const [file, her] = [world.child(pick.child), world.volunteer(pick.volunteer)];
    const id = world.newId() as ProposalId;
    const proposed = proposeChild(file, id);
    const situation = world.situation(pick.child);
    const earlier = situation.kind === 'proposed' ? situation.proposal : undefined;
    if (isRefusal(proposed) || (earlier && earlier.status !== 'proposed')) return undefined;
    return [
      world.store.createProposal(proposal({ id, childId: file.id, volunteerId: her.id })),
      world.store.replaceChild(file, proposed),
      world.store.volunteerUnchanged(her),
      ...(earlier ? [world.store.replaceProposal(earlier, { ...earlier, status: 'replaced' })] : []),
    ];
  },
  confirm: stepping({ step: 'confirm', by: 'officer' }),
  guardianAgrees: stepping({ step: 'guardianAgrees' }),
  volunteerAgrees: stepping({ step: 'volunteerAgrees' }),
  decline: stepping({ step: 'decline', by: 'guardian', reason: '路途太远' }),
  end: (world, pick) => {
    const before = world.paired(pick);
    const ending = {
      cause: 'other',
      reason: '搬迁',
      farewell: '再见',
      afterwards: afterwardsOf(pick),
      by: 'x',
    } as const;
    const after = before && endPairing(before, ending, NOW);
    return before && after && !isRefusal(after)
      ? world.store.endChanges(before, after, ending, NOW)
      : undefined;
  },
};
