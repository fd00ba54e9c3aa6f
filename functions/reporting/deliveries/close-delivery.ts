import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { closeFailure } from '../../../shared/reporting/deliveries/failed-delivery.ts';
import { replaceDelivery } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { deliveryFact } from './delivery-outcome.ts';
import { loadDeliveryToChange } from './load-delivery.ts';

export const closeDelivery: ReportingOperation<'closeDelivery'> = async (call) => {
  const before = await loadDeliveryToChange(call);
  if (isRefusal(before)) return before;
  const { how } = call.body;
  const after = closeFailure(before, { how, by: call.actor.id, at: call.now });
  if (isRefusal(after)) return after;
  return {
    status: 200,
    body: viewDelivery({ ...after, version: before.version + 1 }),
    changes: [replaceDelivery(before, after)],
    facts: [deliveryFact(before, { action: 'delivery.closed', to: how })],
  };
};
