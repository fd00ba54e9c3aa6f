/** Who was in contact with whom. */
import type { ContactId } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import type { Contact, ContactBody } from './contact.ts';

/** A pairing covers the day: begun by then, and not ended before it. */
const coversDay = ({ startedOn, endedAt }: Pairing, on: string) =>
  startedOn <= on && (!endedAt || dateIn(endedAt) >= on);

/** Where the first child lives, and whose contact it is where it is not the volunteer’s. */
type Entry = Pick<Contact, 'communityCode' | 'visitor'> & { readonly id: ContactId; readonly now: Instant };

/** Named by id, or by file number (R-KE-50). */
const isOf = ({ childId, childNumber }: Pairing, named: string) => childId === named || childNumber === named;

/**
 * R-SU-01: A contact names only children who were paired with the volunteer on its date.
 * R-SU-02: The date of a contact is today or earlier, by the calendar of Shanghai. A child named twice is recorded once.
 * R-SU-15: A community worker’s own visit is recorded as theirs, under the pairing of the child whom they visited.
 * @param pairings the volunteer’s, active and ended.
 */
export function contactOf(
  { harm: _apart, ...body }: ContactBody,
  pairings: readonly Pairing[],
  { id, now, communityCode, visitor }: Entry,
): Contact | 'notPaired' | 'inFuture' {
  if (body.on > dateIn(now)) return 'inFuture';
  const covered = body.childIds.map((named) =>
    pairings.find((pairing) => isOf(pairing, named) && coversDay(pairing, body.on)),
  );
  const [first] = covered;
  if (!first || covered.includes(undefined)) return 'notPaired';
  const { districtCode, streetCode, volunteerId } = first;
  const once = [...new Set(covered)].filter((pairing) => pairing !== undefined);
  return {
    ...body,
    childIds: once.map(({ childId }) => childId),
    id,
    districtCode,
    streetCode,
    ...(communityCode && { communityCode }),
    ...(visitor && { visitor }),
    volunteerId,
    pairingIds: once.map(({ id: pairingId }) => pairingId),
    loggedAt: now,
    version: 1,
  };
}
