import { isRefusal } from '../../../shared/kernel/problem.ts';
import { risksOf } from '../../store/intake/risks.ts';
import { loadChild } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';

export const listRisks: IntakeOperation<'listRisks'> = async (call) => {
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  return { status: 200, body: { assessments: (await risksOf(child.id)).toReversed() } };
};
