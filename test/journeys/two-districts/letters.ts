/** Schedules run, and every message and digest delivered, as the table’s stream would have it. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { workEvent } from '../../work.ts';
import type { BothOffices } from './office.ts';
import { allItems } from './tables.ts';

async function deliverAll({ deliver }: BothOffices, client: DynamoDBClient): Promise<void> {
  for (const kind of ['MESSAGE', 'DELIVERY#']) {
    const items = (await allItems(client)).filter((text) => text.startsWith('{'));
    const keys = items.map((text) => JSON.parse(text) as { pk: string; sk: string });
    for (const { pk, sk } of keys.filter(({ sk }) => sk.startsWith(kind)))
      await deliver(workEvent({ pk, sk }));
  }
}

export async function runSchedules(office: BothOffices, client: DynamoDBClient): Promise<void> {
  await office.digest({ schedule: 'monthly-digest', scheduledAt: '2026-03-31T22:00:00Z' });
  await office.digest({ schedule: 'quarterly-digest', scheduledAt: '2026-03-31T22:00:00Z' });
  await office.daily({ schedule: 'daily', scheduledAt: '2026-03-31T21:00:00Z' });
  await deliverAll(office, client);
}
