/** Deliveries that have failed, and what is done about them. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { handlingSchema } from '../../kernel/delivery.ts';
import { streetCode } from '../../kernel/ids.ts';
import { deliveryView, failedDeliveryView } from './delivery-view.ts';

const shown = deliveryView.meta({ id: 'Delivery' });

export const deliveryRoutes = defineRoutes({
  listDeliveries: {
    method: 'GET',
    path: '/v1/deliveries',
    context: 'reporting',
    access: 'readDeliveries',
    summary: 'Lists messages and digests that could not be delivered and are not handled yet, newest first',
    query: pageQuery.extend({ status: z.enum(['failed']).default('failed'), street: streetCode.optional() }),
    replies: { 200: pageOf(failedDeliveryView) },
  },
  sendDeliveryAgain: {
    method: 'POST',
    path: '/v1/deliveries/{id}/again',
    context: 'reporting',
    access: 'handleDeliveries',
    summary: 'Sends a failed delivery again, for another 24 hours',
    changesRecord: true,
    replies: { 202: shown },
  },
  closeDelivery: {
    method: 'POST',
    path: '/v1/deliveries/{id}/close',
    context: 'reporting',
    access: 'handleDeliveries',
    summary: 'Records how the recipient of a failed delivery was notified otherwise',
    body: z.object({ how: handlingSchema }),
    changesRecord: true,
    replies: { 200: shown },
  },
  sendDigestAgain: {
    method: 'POST',
    path: '/v1/digests/{id}/deliveries/{deliveryId}/again',
    context: 'reporting',
    access: 'handleDeliveries',
    summary: 'Sends a failed delivery of a digest again; `If-Match` is the version of the delivery',
    changesRecord: true,
    replies: { 202: shown },
  },
});
