import * as rules from '../../../shared/intake/children/transfer-rules.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact, viewChanged } from '../../casework/child-outcome.ts';
import { fieldError } from '../../http/field-errors.ts';
import { transferMessage } from '../../messages/intake/transfer.ts';
import { replaceChild } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { familyQuestion } from './child-questions.ts';
import { loadChildToChange } from './load-child.ts';

/** The receiving street is notified at once. */
export const transferChild: IntakeOperation<'transferChild'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes(familyQuestion(child));
  if (alone) return alone;
  const { body, actor, now, language } = call;
  const fault = rules.destinationFault(child, body);
  if (fault) return refuse('invalid', { errors: [fieldError('/streetCode', fault, language)] });
  const offered = rules.requestTransfer(child, { ...body, by: actor.id }, now);
  if (isRefusal(offered)) return offered;
  const way = { from: child.streetCode, to: body.streetCode, why: body.reason };
  return {
    status: 200,
    body: viewChanged(child, offered),
    changes: [
      replaceChild(child, offered),
      transferMessage({ child, toStreet: body.streetCode }, 'transferAsked', call),
    ],
    facts: [childFact(child, 'child.transferAsked', way)],
  };
};
