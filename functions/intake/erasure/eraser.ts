/** Carries erasures out that have begun. Begun again after a crash, it finds what is cleared and goes on; each ends once. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type ChildId, childId, type VolunteerId, volunteerId } from '../../../shared/kernel/ids.ts';
import { eachWork } from '../../http/queue.ts';
import type { Work } from '../../store/queues.ts';
import { finishChildErasure } from './child-erasure-end.ts';
import { finishVolunteerErasure } from './volunteer-erasure-end.ts';

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => eachWork(event, eraseWork);

async function eraseWork(work: Work): Promise<void> {
  const [kind, id] = work.pk.split('#');
  if (kind === 'CHILD') await finishChildErasure(childId.parse(id) as ChildId);
  if (kind === 'VOLUNTEER') await finishVolunteerErasure(volunteerId.parse(id) as VolunteerId);
}
