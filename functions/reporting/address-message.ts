/** A message’s addressees, from the members as they are when it is sent: one delivery each, once. */
import { newDelivery } from '../../shared/kernel/delivery.ts';
import { isAddressee, type Message } from '../../shared/kernel/outbox.ts';
import type { Key } from '../store/change.ts';
import { createDelivery } from '../store/deliveries.ts';
import { membersOfDistrict } from '../store/members.ts';
import { readMessage } from '../store/outbox.ts';
import { transact } from '../store/transact.ts';

const deliveryTo = (message: Message, recipient: string) =>
  createDelivery(newDelivery({ kind: 'message', id: message.id }, recipient));

/** A record that comes again finds the deliveries there and adds none. */
export async function addressMessage(key: Key): Promise<void> {
  const message = await readMessage(key);
  if (!message) return;
  const members = await membersOfDistrict(message.districtCode);
  for (const { id } of members.filter((member) => isAddressee(member, message)))
    await transact([deliveryTo(message, id)]);
}
