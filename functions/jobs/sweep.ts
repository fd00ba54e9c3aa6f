/** Every few minutes: deliveries whose next try is due, back to their queue. What a queue has lost comes again by this, too. */
import * as z from 'zod';
import { epochSeconds } from '../../shared/kernel/instants.ts';
import { log } from '../http/log.ts';
import { scheduledAtSchema } from '../http/scheduled.ts';
import { enqueue, workOn } from '../store/queues.ts';
import { deliveriesDue } from '../store/reporting/deliveries.ts';

const eventSchema = z.object({ schedule: z.literal('sweep'), scheduledAt: scheduledAtSchema });

export async function handler(event: unknown): Promise<{ readonly due: number }> {
  const { scheduledAt } = eventSchema.parse(event);
  const due = await deliveriesDue(scheduledAt);
  for (const urgency of ['urgent', 'bulk'] as const)
    await enqueue(
      urgency,
      due.filter((one) => one.urgency === urgency).map((key) => workOn(key, epochSeconds(scheduledAt))),
    );
  if (due.length > 0) log.info('deliveries due', { scheduledAt, due: due.length });
  return { due: due.length };
}
