/** Carries erasures out that have begun. Begun again after a crash, it finds what is cleared and goes on; each ends once. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type ChildId, childId, type VolunteerId, volunteerId } from '../../../shared/kernel/ids.ts';
import { eachRecord, recordKey } from '../../http/stream.ts';
import { finishChildErasure } from './child-erasure-end.ts';
import { finishVolunteerErasure } from './volunteer-erasure-end.ts';

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  eachRecord(event, eraseRecord);

async function eraseRecord(record: DynamoDBRecord): Promise<void> {
  const [kind, id] = recordKey(record).pk.split('#');
  if (kind === 'CHILD') await finishChildErasure(childId.parse(id) as ChildId);
  if (kind === 'VOLUNTEER') await finishVolunteerErasure(volunteerId.parse(id) as VolunteerId);
}
