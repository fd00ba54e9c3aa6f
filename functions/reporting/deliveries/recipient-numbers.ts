/** The file numbers of recipients who are no members: of the guardian’s child, of the volunteer. */
import { childId, volunteerId } from '../../../shared/kernel/ids.ts';
import type { FailedDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { readChildren } from '../../store/intake/children.ts';
import { readVolunteers } from '../../store/intake/volunteers.ts';

type Recipient = FailedDelivery['recipient'];

const idsOf = (recipients: readonly Recipient[], wanted: Recipient['kind']): string[] => [
  ...new Set(recipients.flatMap(({ kind, id }) => (kind === wanted && id !== undefined ? [id] : []))),
];

/** @returns the number of a recipient’s file; `undefined` for whoever has none. */
export async function recipientNumbers(
  recipients: readonly Recipient[],
): Promise<(recipient: Recipient) => string | undefined> {
  const [children, volunteers] = await Promise.all([
    readChildren(idsOf(recipients, 'guardian').map((id) => childId.parse(id))),
    readVolunteers(idsOf(recipients, 'volunteer').map((id) => volunteerId.parse(id))),
  ]);
  const numbers = new Map<string, string>(
    [...children, ...volunteers].map((file) => [file.id, file.fileNumber]),
  );
  return ({ kind, id = '' }) => (kind === 'guardian' || kind === 'volunteer' ? numbers.get(id) : undefined);
}
