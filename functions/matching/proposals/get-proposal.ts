import { actingRoles } from '../../../shared/kernel/access.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { MatchingOperation } from '../operation-types.ts';
import { loadProposal } from './load-proposal.ts';
import { withReach } from './proposal-reach.ts';

/** The volunteer does not see how the guardian is reached. */
export const getProposal: MatchingOperation<'getProposal'> = async (call) => {
  const proposal = await loadProposal(call);
  if (isRefusal(proposal)) return proposal;
  const isOfficer = actingRoles(call.actor, call.action, proposal).some((role) => role !== 'volunteer');
  const [shown = proposal] = isOfficer ? await withReach([proposal]) : [proposal];
  return { status: 200, body: shown };
};
