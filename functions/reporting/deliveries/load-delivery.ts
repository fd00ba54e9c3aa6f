/** A delivery by the id in the path, for the officers whose it is to look after. */
import * as z from 'zod';
import type { StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { parseDeliveryId } from '../../../shared/reporting/deliveries/delivery-id.ts';
import { viewDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getDelivery, keyOfDelivery } from '../../store/reporting/deliveries.ts';

async function getById(id: string): Promise<StoredDelivery | undefined> {
  const named = parseDeliveryId(id);
  return named && getDelivery(keyOfDelivery(named));
}

/** One of an earlier release has no place: it is nobody’s to send again. */
const placeOf = ({ place }: StoredDelivery) => place ?? [];

export const loadDeliveryToChange = inVersion(ownRecord({ id: z.string(), get: getById, owner: placeOf }), {
  view: viewDelivery,
});
