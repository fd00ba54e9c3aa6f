/** One volunteer without a pairing pauses, comes back, leaves and is erased; an applicant is not accepted. Last of all. */
import { type Ask, change } from './asking.ts';

interface Standing {
  readonly status: string;
  readonly activePairings: number;
}

export async function changeVolunteers(ask: Ask): Promise<void> {
  const { items } = await ask('listVolunteers', { sub: 'district', query: { limit: '200' } });
  const free = items.find((one: Standing) => one.status === 'active' && one.activePairings === 0);
  const changed = await ask('changeVolunteer', change('street', free, { capacity: 2 }));
  const silent = await ask('recordVolunteerSms', change('street', changed, { wanted: false }));
  const paused = await ask('pauseVolunteer', change('street', silent, { reason: '照顾家人' }));
  const resumed = await ask('resumeVolunteer', change('street', paused));
  const retired = await ask('retireVolunteer', change('street', resumed, { reason: '搬离本区' }));
  const why = { reason: '本人要求' };
  const asked = await ask('eraseVolunteer', change('district', retired, why), 'asked');
  const kept = await ask('revokeVolunteerErasure', change('district', asked));
  const again = await ask('eraseVolunteer', change('district', kept, why), 'asked');
  await ask('eraseVolunteer', change('second', again, why));
  const applicant = items.find(({ status }: Standing) => status === 'applied');
  await ask('refuseVolunteer', change('district', applicant, { reason: '不符合条件' }));
}
