import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { sendAgain } from '../../../shared/reporting/deliveries/failed-delivery.ts';
import { createDelivery, replaceDelivery } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { deliveryFact } from './delivery-outcome.ts';
import { loadDeliveryToChange } from './load-delivery.ts';

/** The new delivery goes to its queue as any new one does. */
export const sendDeliveryAgain: ReportingOperation<'sendDeliveryAgain'> = async (call) => {
  const before = await loadDeliveryToChange(call);
  if (isRefusal(before)) return before;
  const again = sendAgain(before, { by: call.actor.id, at: call.now });
  if (isRefusal(again)) return again;
  const { failed, next } = again;
  return {
    status: 202,
    body: viewDelivery(next),
    changes: [replaceDelivery(before, failed), createDelivery(next)],
    facts: [deliveryFact(before, { action: 'delivery.again', to: next.status })],
  };
};
