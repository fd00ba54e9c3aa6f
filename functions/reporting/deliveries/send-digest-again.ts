import { refuse } from '../../../shared/kernel/problem.ts';
import { parseDeliveryId } from '../../../shared/reporting/deliveries/delivery-id.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { sendDeliveryAgain } from './send-delivery-again.ts';

/** The delivery is of this digest, or not found. */
export const sendDigestAgain: ReportingOperation<'sendDigestAgain'> = async (call) => {
  const { id, deliveryId } = call.path;
  const of = parseDeliveryId(deliveryId)?.of;
  if (of?.kind !== 'digest' || of.id !== id) return refuse('notFound');
  return sendDeliveryAgain({ ...call, path: { id: deliveryId } });
};
