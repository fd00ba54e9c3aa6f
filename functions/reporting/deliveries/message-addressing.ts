/** A message’s addressees, from the members as they are when it is sent: one delivery each, once. */

import { type Message, urgencyOf } from '../../../shared/all-messages.ts';
import { onDuty } from '../../../shared/intake/harm/on-duty.ts';
import { smsRecipients } from '../../../shared/intake/reachability/sms-recipients.ts';
import { newDelivery, ROBOT, type StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { DUTY_PHONE } from '../../../shared/kernel/sms-recipient.ts';
import { isAddressee, isReachable } from '../../../shared/office/members/addressee.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { log } from '../../http/log.ts';
import { membersOfVolunteer, officersOfDistrict, readMembers } from '../../store/office/members.ts';
import { readSettings } from '../../store/office/settings.ts';
import { enqueue, type Work, workOn } from '../../store/queues.ts';
import { createDelivery, keyOfDelivery } from '../../store/reporting/deliveries.ts';
import { readMessage } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';
import { addressedInMorning } from './morning-addressing.ts';

const deliveryOf = (message: Message, recipient: string) =>
  newDelivery({
    of: { kind: 'message', id: message.id },
    recipient,
    urgency: urgencyOf(message),
    place: { districtCode: message.districtCode, streetCode: message.streetCode },
    at: message.createdAt,
  });

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
    to.district || to.streets || to.onDuty || to.auditors ? officersOfDistrict(districtCode) : [],
    to.volunteerId ? membersOfVolunteer(to.volunteerId) : [],
    to.memberId ? readMembers(new Set([to.memberId])) : [],
  ]);
  return found.flat();
}

/** Those whom the district has put on duty, of a message that is for them (R-HA-05). */
async function onDutyFor(message: Message, members: readonly Member[]): Promise<Member[]> {
  if (!message.to.onDuty) return [];
  const { harmOnDuty } = await readSettings(message.districtCode);
  const reachable = members.filter((member) => isReachable(member, message));
  return onDuty(reachable, harmOnDuty.members);
}

/** In the order in which they are sent: the robot and the phone first. */
async function recipientsOf(message: Message): Promise<ReadonlySet<string>> {
  const members = await candidatesFor(message);
  const addressees = members.filter((member) => isAddressee(member, message));
  const first = await onDutyFor(message, members);
  const ids = [...first, ...addressees].map(({ id }) => id);
  return new Set([...(await alertsOf(message)), ...ids, ...smsRecipients(message, members)]);
}

/** What cannot wait goes to its queue from here; the stream brings it again. */
async function handOver(message: Message, deliveries: readonly StoredDelivery[], since: number) {
  const works = Map.groupBy(deliveries, ({ recipient }) =>
    recipient === DUTY_PHONE ? ('urgentSms' as const) : ('urgent' as const),
  );
  for (const [queue, of] of works)
    await enqueue(
      queue,
      of.map((one) => workOn(keyOfDelivery(one), since)),
    ).catch((error) => log.error(`${message.kind} ${message.id} waits for the stream`, error));
}

interface Addressed {
  readonly message: Message;
  readonly recipient: string;
}

async function addressed(message: Message): Promise<readonly Addressed[]> {
  if (message.parts) return addressedInMorning(message, recipientsOf);
  return [...(await recipientsOf(message))].map((recipient) => ({ message, recipient }));
}

/** A record that comes again finds the deliveries there and adds none. One of a morning waits until that is complete. */
export async function addressMessage(work: Work): Promise<void> {
  const message = await readMessage(work);
  if (!message || message.morning) return;
  const deliveries = (await addressed(message)).map(({ message: one, recipient }) =>
    deliveryOf(one, recipient),
  );
  for (const delivery of deliveries) await transact([createDelivery(delivery)]);
  if (urgencyOf(message) !== 'urgent') return;
  if (deliveries.length === 0)
    log.error(`${message.kind} ${message.id} reaches nobody: the district has no officer, phone or robot`);
  await handOver(message, deliveries, work.since);
}
