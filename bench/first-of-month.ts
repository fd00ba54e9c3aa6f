/** The first of a month as the program table holds it: one message to very many members, and a report of harm. */
import { newDelivery, type Urgency } from '../shared/kernel/delivery.ts';
import { instantOf } from '../shared/kernel/instants.ts';
import { memberItem } from '../shared/office/members/member.ts';
import { member } from '../test/builders.ts';

const DISTRICT = '320404';
const NOW = instantOf(Date.now());

export const addressOf = (id: string) => `${id}@changban.example`;

const messageItem = (id: string, kind: string, path: string) => ({
  ...{ pk: `MESSAGE#${id}`, sk: 'MESSAGE', id, districtCode: DISTRICT, kind },
  ...{ to: { memberId: 'all' }, params: { number: '320404-26-R7K3QF9XW' }, path, createdAt: NOW },
});

/** As it stands beside its message until it is sent. */
const deliveryItem = (message: string, recipient: string, urgency: Urgency) => ({
  ...newDelivery({ of: { kind: 'message', id: message }, recipient, urgency, place: undefined, at: NOW }),
  ...{ pk: `MESSAGE#${message}`, sk: `DELIVERY#${recipient}` },
});

export const HARM = { message: 'harm', recipient: 'chief' } as const;
export const BULK = 'monthly';
export const recipients = (count: number) => Array.from({ length: count }, (_, index) => `member-${index}`);

const memberOf = (id: string) => memberItem(member('district', { id, sub: id, email: addressOf(id) }));

/** Every item, the members included. */
export const firstOfMonth = (count: number): Record<string, unknown>[] => [
  messageItem(BULK, 'manyReveals', '/audit'),
  messageItem(HARM.message, 'harmReported', '/referrals/r1'),
  ...recipients(count).flatMap((id) => [memberOf(id), deliveryItem(BULK, id, 'bulk')]),
  memberOf(HARM.recipient),
  deliveryItem(HARM.message, HARM.recipient, 'urgent'),
];
