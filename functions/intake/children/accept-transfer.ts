import type { Child, ChildRecords } from '../../../shared/intake/children/child.ts';
import * as rules from '../../../shared/intake/children/transfer-rules.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { ChildSituation } from '../../../shared/matching/pairings/situation.ts';
import { moveSituation } from '../../../shared/matching/proposals/moved-child.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { loadAccompanied } from '../../casework/load-situation.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import { situationChanges, situationFacts } from '../../casework/situation-changes.ts';
import { transferMessage } from '../../messages/intake/transfer.ts';
import { fellAwayMessages } from '../../messages/matching/proposal.ts';
import { movedChildMessage } from '../../messages/support/pairing.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import type { Change } from '../../store/change.ts';
import { getChildIdentity } from '../../store/intake/children.ts';
import { getWithdrawal, replaceWithdrawal } from '../../store/support/withdrawals.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { correctionChanges } from './correction-changes.ts';
import { loadOfferedChildToChange, mayReceive } from './load-offered-child.ts';

/** The file with its identity, for the side that receives it. */
async function loadOffered(call: IntakeCall<'acceptTransfer'>): Promise<ChildRecords | Refusal> {
  const child = await loadOfferedChildToChange(call);
  if (isRefusal(child)) return child;
  if (!mayReceive(child, call.may)) return refuse(child.transfer ? 'notFound' : 'noTransfer');
  const identity = await getChildIdentity(child.id);
  return identity ? { child, identity } : refuse('erased');
}

/** The identity as it is at the new address. */
const moveIn = (
  { identity }: ChildRecords,
  { child: { streetCode, communityCode } }: ChildSituation,
  detail: string,
) => ({
  ...identity,
  address: { streetCode, communityCode, detail },
});

/** The street that has the child now investigates a withdrawal, and is notified of it. */
async function withdrawalChanges({ withdrawalId, streetCode }: Child, clock: Clock): Promise<Change[]> {
  const withdrawal = withdrawalId && (await getWithdrawal(withdrawalId));
  if (!withdrawal) return [];
  const moved = { ...withdrawal, streetCode };
  return [
    replaceWithdrawal(withdrawal, moved),
    ...(withdrawal.status === 'submitted' ? [withdrawalMessage(moved, 'withdrawalFiled', clock)] : []),
  ];
}

/** The proposal that does not go over (R-MA-55). */
function fallenMessages(before: ChildSituation, after: ChildSituation, clock: Clock): Change[] {
  const isReplaced = after.kind === 'proposed' && after.proposal.status === 'replaced';
  return before.kind === 'proposed' && isReplaced ? fellAwayMessages(before.proposal, clock) : [];
}

/** File, address, keys, receipt, proposal or pairing go over together (R-IN-08, R-MA-55). */
export const acceptTransfer: IntakeOperation<'acceptTransfer'> = async (call) => {
  const before = await loadOffered(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes(familyQuestion(before.child));
  if (alone) return alone;
  const accepted = rules.acceptTransfer(before.child);
  if (isRefusal(accepted)) return accepted;
  const situation = await loadAccompanied(before.child);
  const moved = moveSituation({ ...situation, child: accepted }, call.now);
  if (isRefusal(moved)) return moved;
  const { child } = before;
  const after = { child: moved.child, identity: moveIn(before, moved, call.body.detail) };
  const referrals = await followReferrals(moved.child, call);
  const way = { from: child.streetCode, to: moved.child.streetCode };
  return {
    status: 200,
    body: viewChanged(child, moved.child),
    changes: [
      ...(await correctionChanges(before, after, { by: 'officer', at: call.now })),
      ...(await withdrawalChanges(moved.child, call)),
      ...referrals.changes,
      ...situationChanges(situation, moved),
      ...(moved.kind === 'paired' ? [movedChildMessage(moved.pairing, 'childMoved', call)] : []),
      ...fallenMessages(situation, moved, call),
      transferMessage({ child, toStreet: child.streetCode }, 'transferAccepted', call),
    ],
    facts: [
      childFact(child, 'child.transferAccepted', way),
      ...situationFacts(situation, moved, situation.kind === 'proposed' ? situation.proposal.id : child.id),
      ...referrals.facts,
    ],
  };
};
