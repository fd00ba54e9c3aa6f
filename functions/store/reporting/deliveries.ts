/** Deliveries of a digest or a message, beside it in the program table. */

import * as z from 'zod';
import {
  type Delivered,
  type Delivery,
  deliverySchema,
  type StoredDelivery,
  storedDeliverySchema,
} from '../../../shared/kernel/delivery.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { indexKeys } from '../../../shared/tables.ts';
import { type Change, create, type Key, replace } from '../change.ts';
import { readAll } from '../page.ts';
import { readItem } from '../record.ts';

const SORT_PREFIX = 'DELIVERY#';

/** What is not settled stands in an index by when it is due. */
const DUE = indexKeys('bySubject');
const DUE_PARTITION = 'DELIVERIES#DUE';

const partitionOf = ({ kind, id }: Delivered) => `${kind.toUpperCase()}#${id}`;

function deliveryItem(record: StoredDelivery) {
  const delivery = storedDeliverySchema.parse(record);
  const due = delivery.dueAt && {
    [DUE.pk]: DUE_PARTITION,
    [DUE.sk]: `${delivery.dueAt}#${delivery.recipient}`,
  };
  return { ...delivery, pk: partitionOf(delivery.of), sk: `${SORT_PREFIX}${delivery.recipient}`, ...due };
}

/** By the key that a record of the stream carries. */
export const getDelivery = (key: Key) => readItem('program', key, (item) => storedDeliverySchema.parse(item));

export const createDelivery = (delivery: StoredDelivery): Change => create('program', deliveryItem(delivery));

export const replaceDelivery = (before: StoredDelivery, after: StoredDelivery): Change =>
  replace('program', deliveryItem({ ...after, version: before.version + 1 }), before.version);

/** The deliveries of a digest or a message as the API shows them. */
export const deliveriesOf = (of: Delivered): Promise<Delivery[]> =>
  readAll({ table: 'program', partitions: [partitionOf(of)], skBegins: SORT_PREFIX }, (item) =>
    deliverySchema.parse(item),
  );

const dueSchema = z.object({ pk: z.string(), sk: z.string(), urgency: storedDeliverySchema.shape.urgency });

/** The deliveries whose next try is due, the longest due first. */
export const deliveriesDue = (now: Instant) =>
  readAll(
    { table: 'program', index: 'bySubject', partitions: [DUE_PARTITION], skBetween: ['0', `${now}$`] },
    (item) => dueSchema.parse(item),
  );
