import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { type Merged, mergeFiles } from '../../../shared/intake/children/merge-files.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { guardianConcerned } from '../../casework/concerned-people.ts';
import { referencedChild } from '../../casework/referenced-file.ts';
import { followReferrals } from '../../casework/referral-follow-up.ts';
import { fieldError } from '../../http/field-errors.ts';
import { refuseStale } from '../../http/stale.ts';
import { getChildIdentity, replaceChild } from '../../store/intake/children.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { redirectReceipts } from '../receipts/receipt-redirection.ts';
import { loadRecordsToChange } from './child-records.ts';
import { correctionChanges } from './correction-changes.ts';
import { replacedAnswers } from './replaced-answers.ts';
import { followMerge } from './sibling-changes.ts';

type MergeChild = IntakeCall<'mergeChild'>;

/** The file that remains, in the version that the comparison showed. */
async function loadRemaining({ actor, body, may }: MergeChild): Promise<ChildRecords | Refusal> {
  const child = await referencedChild(body.intoId, actor.districtCode);
  if (!child || !may(child)) return refuse('notFound');
  const stale = refuseStale(viewChild(child), body.intoVersion, body);
  if (stale) return stale;
  const identity = await getChildIdentity(child.id);
  return identity ? { child, identity } : refuse('erased');
}

function decide(call: MergeChild, goes: ChildRecords, stays: ChildRecords): Merged | Refusal {
  const { body, now, language } = call;
  const merged = mergeFiles({ goes, stays }, body, now);
  return 'fault' in merged
    ? refuse('invalid', { errors: [fieldError(merged.pointer, merged.fault, language)] })
    : merged;
}

/** Both files, the receipts of the one that goes, keys and siblings: in one transaction (R-IN-09). */
export const mergeChild: IntakeOperation<'mergeChild'> = async (call) => {
  const goes = await loadRecordsToChange(call);
  if (isRefusal(goes)) return goes;
  const stays = await loadRemaining(call);
  if (isRefusal(stays)) return stays;
  const householdKeys = [goes, stays].flatMap(({ child }) => child.householdKeys);
  const concerned = call.body.fields.guardian ? await guardianConcerned(stays.child) : {};
  const alone = await call.fourEyes({ ...concerned, householdKeys });
  if (alone) return alone;
  const merged = decide(call, goes, stays);
  if (isRefusal(merged)) return merged;
  const { closed, remains } = merged;
  const referrals = await followReferrals(remains.child, call);
  const why = call.body.reason;
  const { from, to } = { from: goes.child.status, to: closed.status };
  return {
    status: 200,
    body: viewChanged(stays.child, remains.child),
    changes: [
      replaceChild(goes.child, closed),
      ...(await correctionChanges(stays, remains, { by: 'officer', at: call.now })),
      ...replacedAnswers(remains, { id: call.newId(), at: call.now, by: call.actor.id, reason: why }),
      ...(await redirectReceipts(goes, stays.child.id)),
      ...(await followMerge(goes.child, stays.child)),
      ...referrals.changes,
    ],
    facts: [
      childFact(goes.child, 'child.merged', { from, to, why }),
      childFact(stays.child, 'child.tookOver', {
        from: goes.child.fileNumber,
        to: stays.child.fileNumber,
        why,
      }),
      ...referrals.facts,
    ],
  };
};
