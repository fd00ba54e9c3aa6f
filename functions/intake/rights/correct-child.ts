import type { ChildRecords } from '../../../shared/intake/children/child.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import * as rules from '../../../shared/intake/rights/correct-child.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { guardianConcerned } from '../../casework/concerned-people.ts';
import { fieldError } from '../../http/field-errors.ts';
import { createCorrection } from '../../store/intake/corrections.ts';
import { loadRecordsToChange } from '../children/child-records.ts';
import { correctionChanges } from '../children/correction-changes.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';

type CorrectChild = IntakeCall<'correctChild'>;

/** The corrected records; or the field that cannot be so. */
function decide({ body, now, language }: CorrectChild, before: ChildRecords): rules.Corrected | Refusal {
  const { reason: _why, ...given } = body;
  const after = rules.correctChild(before, given, now);
  return 'fault' in after
    ? refuse('invalid', { errors: [fieldError(after.pointer, after.fault, language)] })
    : after;
}

/** Who has a new phone opens a new code: that is no step of the volunteer’s, or of whoever confirmed the proposal (Rule 11). */
const concernedBy = ({ child, identity }: ChildRecords, { body }: CorrectChild) =>
  body.guardian?.phone !== undefined && body.guardian.phone !== identity.guardian?.phone
    ? guardianConcerned(child)
    : { householdKeys: child.householdKeys };

/** What was replaced is kept with the identity; the audit log names the fields only. */
export const correctChild: IntakeOperation<'correctChild'> = async (call) => {
  const before = await loadRecordsToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes(await concernedBy(before, call));
  if (alone) return alone;
  const after = decide(call, before);
  if (isRefusal(after)) return after;
  const { id, districtCode, version } = before.child;
  if (after.fields.length === 0) return { status: 200, body: viewChild(before.child) };
  const { reason } = call.body;
  const fields = [...after.fields];
  const correction = { id: call.newId(), at: call.now, by: call.actor.id, reason, fields, was: after.was };
  const subject = { kind: 'child', id } as const;
  return {
    status: 200,
    body: viewChild({ ...after.child, version: version + 1 }),
    changes: [
      ...(await correctionChanges(before, after, { by: 'officer', at: call.now })),
      createCorrection(id, correction),
    ],
    facts: [{ districtCode, action: 'child.corrected', subject, to: fields.join(' '), why: reason }],
  };
};
