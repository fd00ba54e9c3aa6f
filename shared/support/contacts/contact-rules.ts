/** Who was in contact with whom. */
import type { ContactId } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import type { Contact, ContactBody } from './contact.ts';

/** A pairing covers the day: begun by then, and not ended before it. */
const coversDay = ({ startedOn, endedAt }: Pairing, on: string) =>
  startedOn <= on && (!endedAt || dateIn(endedAt) >= on);

/**
 * R-SU-01: A contact names only children who were paired with the volunteer on its date.
 * R-SU-02: The date of a contact is today or earlier, by the calendar of Shanghai. A child named twice is recorded once.
 * @param pairings the volunteer’s, active and ended.
 */
export function contactOf(
  body: ContactBody,
  pairings: readonly Pairing[],
  { id, now }: { readonly id: ContactId; readonly now: Instant },
): Contact | 'notPaired' | 'inFuture' {
  if (body.on > dateIn(now)) return 'inFuture';
  const childIds = [...new Set(body.childIds)];
  const covered = childIds.map((child) =>
    pairings.find((pairing) => pairing.childId === child && coversDay(pairing, body.on)),
  );
  const [first] = covered;
  if (!first || covered.includes(undefined)) return 'notPaired';
  const { districtCode, streetCode, volunteerId } = first;
  const pairingIds = covered.flatMap((pairing) => pairing?.id ?? []);
  return {
    ...body,
    childIds,
    id,
    districtCode,
    streetCode,
    volunteerId,
    pairingIds,
    loggedAt: now,
    version: 1,
  };
}
