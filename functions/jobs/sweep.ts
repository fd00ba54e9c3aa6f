/** Every minute: alarms that go out again and deliveries whose next try is due, to their queue. What a queue has lost comes again by this, too. */
import * as z from 'zod';
import { epochSeconds } from '../../shared/kernel/instants.ts';
import { queueNames, queueOf } from '../../shared/queues.ts';
import { log } from '../http/log.ts';
import { scheduledAtSchema } from '../http/scheduled.ts';
import { alarmsDue } from '../store/intake/harm-alarms.ts';
import { enqueue, workOn } from '../store/queues.ts';
import { deliveriesDue } from '../store/reporting/deliveries.ts';

const eventSchema = z.object({ schedule: z.literal('sweep'), scheduledAt: scheduledAtSchema });

type Due = Awaited<ReturnType<typeof deliveriesDue>>[number];

/** The queue that brought it first. */
const queueOfDelivery = (due: Due) =>
  queueOf({ eventName: 'INSERT', newImage: (attribute) => due[attribute as keyof Due] });

export async function handler(event: unknown): Promise<{ readonly due: number }> {
  const { scheduledAt } = eventSchema.parse(event);
  const alarms = await alarmsDue(scheduledAt);
  const since = epochSeconds(scheduledAt);
  await enqueue(
    'urgent',
    alarms.map((key) => workOn(key, since)),
  );
  const due = await deliveriesDue(scheduledAt);
  const works = Map.groupBy(due, queueOfDelivery);
  for (const queue of queueNames)
    await enqueue(
      queue,
      (works.get(queue) ?? []).map((key) => workOn(key, since)),
    );
  if (due.length > 0) log.info('deliveries due', { scheduledAt, due: due.length });
  return { due: due.length };
}
