/** One volunteer without a pairing pauses, comes back and leaves; an applicant is not accepted. Last of all. */
import { type Ask, change } from './asking.ts';

interface Standing {
  readonly status: string;
  readonly activePairings: number;
}

export async function changeVolunteers(ask: Ask): Promise<void> {
  const { items } = await ask('listVolunteers', { sub: 'district', query: { limit: '200' } });
  const free = items.find((one: Standing) => one.status === 'active' && one.activePairings === 0);
  const changed = await ask('changeVolunteer', change('street', free, { capacity: 2 }));
  const paused = await ask('pauseVolunteer', change('street', changed, { reason: '照顾家人' }));
  const resumed = await ask('resumeVolunteer', change('street', paused));
  await ask('retireVolunteer', change('street', resumed, { reason: '搬离本区' }));
  const applicant = items.find(({ status }: Standing) => status === 'applied');
  await ask('refuseVolunteer', change('district', applicant, { reason: '不符合条件' }));
}
