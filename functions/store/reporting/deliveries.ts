/** Deliveries of a digest or a message, beside it in the program table. */

import * as z from 'zod';
import {
  type Delivered,
  isOpenFailure,
  type StoredDelivery,
  storedDeliverySchema,
} from '../../../shared/kernel/delivery.ts';
import type { DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { DeliveryName } from '../../../shared/reporting/deliveries/delivery-id.ts';
import { indexKeys } from '../../../shared/tables.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, type Key, replace } from '../change.ts';
import { readAll, type Source } from '../page.ts';
import { readItem } from '../record.ts';

const SORT_PREFIX = 'DELIVERY#';

/** What is not settled stands in an index by when it is due. */
const DUE = indexKeys('bySubject');
const DUE_PARTITION = 'DELIVERIES#DUE';

/** Failed deliveries that nobody has done anything about, by when they failed. */
const FAILED = 'DELIVERIES#FAILED#';
const [DISTRICTS, STREETS] = [indexKeys('byDistrict'), indexKeys('byStreet')];

function failedKeys(delivery: StoredDelivery) {
  const { place, failedAt, of, recipient, round } = delivery;
  if (!place || !failedAt || !isOpenFailure(delivery)) return undefined;
  const sk = `${failedAt}#${of.id}#${recipient}#${round}`;
  return {
    [DISTRICTS.pk]: `${FAILED}${place.districtCode}`,
    [DISTRICTS.sk]: sk,
    ...(place.streetCode && { [STREETS.pk]: `${FAILED}${place.streetCode}`, [STREETS.sk]: sk }),
  };
}

const partitionOf = ({ kind, id }: Delivered) => `${kind.toUpperCase()}#${id}`;

function deliveryItem(record: StoredDelivery) {
  const delivery = storedDeliverySchema.parse(record);
  const due = delivery.dueAt && {
    [DUE.pk]: DUE_PARTITION,
    [DUE.sk]: `${delivery.dueAt}#${delivery.recipient}`,
  };
  return { ...delivery, ...keyOfDelivery(delivery), ...due, ...failedKeys(delivery) };
}

export const keyOfDelivery = ({ of, recipient, round }: DeliveryName): Key => ({
  pk: partitionOf(of),
  sk: `${SORT_PREFIX}${recipient}${round > 1 ? `#${round}` : ''}`,
});

const known = attributesOf(storedDeliverySchema);

export const parseDelivery = (item: unknown): StoredDelivery => storedDeliverySchema.parse(item);

export const getDelivery = (key: Key) => readItem('program', key, parseDelivery);

export const createDelivery = (delivery: StoredDelivery): Change => create('program', deliveryItem(delivery));

export const replaceDelivery = (before: StoredDelivery, after: StoredDelivery): Change =>
  replace('program', deliveryItem({ ...after, version: before.version + 1 }), before.version, known);

/** The deliveries of a digest or a message. */
export const deliveriesOf = (of: Delivered): Promise<StoredDelivery[]> =>
  readAll({ table: 'program', partitions: [partitionOf(of)], skBegins: SORT_PREFIX }, parseDelivery);

export const failedOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`${FAILED}${code}`],
  newestFirst: true,
});

export const failedOfStreets = (codes: readonly StreetCode[]): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `${FAILED}${code}`),
  newestFirst: true,
});

const dueSchema = z.object({ pk: z.string(), sk: z.string(), urgency: storedDeliverySchema.shape.urgency });

/** The deliveries whose next try is due, the longest due first. */
export const deliveriesDue = (now: Instant) =>
  readAll(
    { table: 'program', index: 'bySubject', partitions: [DUE_PARTITION], skBetween: ['0', `${now}$`] },
    (item) => dueSchema.parse(item),
  );
