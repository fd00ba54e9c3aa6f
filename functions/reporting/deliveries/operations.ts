/** The operations of this room, by their routes. */
import { closeDelivery } from './close-delivery.ts';
import { listDeliveries } from './list-deliveries.ts';
import { sendDeliveryAgain } from './send-delivery-again.ts';
import { sendDigestAgain } from './send-digest-again.ts';

export const deliveryOperations = { closeDelivery, listDeliveries, sendDeliveryAgain, sendDigestAgain };
