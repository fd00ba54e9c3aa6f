/** A schedule’s event: its own time is the only “now” of what it starts (docs/adr/0005-time-comes-from-the-event.md). */
import * as z from 'zod';
import { parseInstant } from '../../shared/kernel/instants.ts';

/** EventBridge Scheduler writes it without milliseconds. */
export const scheduledAtSchema = z.iso.datetime({ offset: true }).transform(parseInstant);
