/** A message’s addressees, from the members as they are when it is sent: one delivery each, once. */

import { type Message, urgencyOf } from '../../../shared/all-messages.ts';
import { smsRecipients } from '../../../shared/intake/reachability/sms-recipients.ts';
import { DUTY_PHONE, newDelivery, ROBOT } from '../../../shared/kernel/delivery.ts';
import { isAddressee } from '../../../shared/office/members/addressee.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import type { Key } from '../../store/change.ts';
import { membersOfVolunteer, officersOfDistrict, readMembers } from '../../store/office/members.ts';
import { readSettings } from '../../store/office/settings.ts';
import { createDelivery } from '../../store/reporting/deliveries.ts';
import { readMessage } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';
import { addressedInMorning } from './morning-addressing.ts';

const deliveryTo = (message: Message, recipient: string) =>
  createDelivery(
    newDelivery({
      of: { kind: 'message', id: message.id },
      recipient,
      urgency: urgencyOf(message),
      place: { districtCode: message.districtCode, streetCode: message.streetCode },
      at: message.createdAt,
    }),
  );

/** The group robot and the duty phone, for what cannot wait, where the district has them. */
async function alertsOf({ to, districtCode }: Message): Promise<string[]> {
  if (!to.robot && !to.duty) return [];
  const { robotUrl, dutyPhone } = (await readSettings(districtCode)).alerts;
  return [
    ...(to.robot && robotUrl !== '' ? [ROBOT] : []),
    ...(to.duty && dutyPhone !== '' ? [DUTY_PHONE] : []),
  ];
}

/** All who may be addressees: the whole district’s members only where an office is told. */
async function candidatesFor({ districtCode, to }: Message): Promise<Member[]> {
  const found = await Promise.all([
    to.district || to.streets ? officersOfDistrict(districtCode) : [],
    to.volunteerId ? membersOfVolunteer(to.volunteerId) : [],
    to.memberId ? readMembers(new Set([to.memberId])) : [],
  ]);
  return found.flat();
}

async function recipientsOf(message: Message): Promise<ReadonlySet<string>> {
  const members = await candidatesFor(message);
  const addressees = members.filter((member) => isAddressee(member, message)).map(({ id }) => id);
  return new Set([...(await alertsOf(message)), ...addressees, ...smsRecipients(message, members)]);
}

async function addressed(message: Message): Promise<readonly { message: Message; recipient: string }[]> {
  if (message.parts) return addressedInMorning(message, recipientsOf);
  return [...(await recipientsOf(message))].map((recipient) => ({ message, recipient }));
}

/** A record that comes again finds the deliveries there and adds none. One of a morning waits until that is complete. */
export async function addressMessage(key: Key): Promise<void> {
  const message = await readMessage(key);
  if (!message || message.morning) return;
  for (const { message: one, recipient } of await addressed(message))
    await transact([deliveryTo(one, recipient)]);
}
