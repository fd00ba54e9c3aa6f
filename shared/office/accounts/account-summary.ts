/** How many have an account, and how many do not. */
import * as z from 'zod';

const count = z.int().min(0);

export const accountSummary = z
  .object({
    /** Whether the system makes accounts in this deployment. */
    isMade: z.boolean(),
    activeVolunteers: count,
    /** Active volunteers who are no member yet, or whose account failed. */
    volunteersWithout: count,
    /** Members by the state of their account, volunteers included. */
    wanted: count,
    failed: count,
    /** With a code that was not used yet. */
    notJoined: count,
  })
  .meta({ id: 'AccountSummary' });
