import { viewChild } from '../../../shared/intake/children/views.ts';
import * as rules from '../../../shared/intake/reviews/assess-risk.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { errorsOf } from '../../http/field-errors.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { createRisk } from '../../store/intake/risks.ts';
import { loadChildToChange } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';

export const assessRisk: IntakeOperation<'assessRisk'> = async (call) => {
  const child = await loadChildToChange(call);
  if (isRefusal(child)) return child;
  const alone = await call.fourEyes({ householdKeys: child.householdKeys });
  if (alone) return alone;
  if (child.status === 'closed') return refuse('wrongStatus');
  const { body, now, newId, actor, language } = call;
  const assessment = { ...body, id: newId(), assessedBy: actor.id, recordedAt: now };
  const after = rules.assessRisk(child, assessment, now);
  if ('fault' in after) return refuse('invalid', { errors: errorsOf([after], language) });
  return {
    status: 200,
    body: viewChild({ ...after, version: child.version + 1 }),
    changes: [replaceChild(child, after), createRisk(child.id, assessment)],
    facts: [
      childFact(child, 'child.riskAssessed', { from: child.risk?.colour, to: body.colour, why: body.on }),
    ],
  };
};
