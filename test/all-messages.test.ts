/** Messages of the outbox: addressed once, delivered like digests. */

import { describe, expect, it } from 'vitest';
import { MESSAGES, type Message, messageSchema, wordMessage } from '../shared/all-messages.ts';
import { AUDIENCES, type Channel, type MessageRow, type MessageWords } from '../shared/kernel/message.ts';
import { isAddressee } from '../shared/office/members/addressee.ts';
import { member } from './builders.ts';
import {
  chief,
  deliverMessage,
  functions,
  mailbox,
  officer,
  runReporting,
} from './reporting/digests/reporting-stack.ts';

runReporting();

const message = (change: Partial<Record<keyof Message, unknown>> = {}): Message =>
  messageSchema.parse({
    id: 'm1',
    districtCode: '320404',
    kind: 'vettingLapsed',
    to: { streets: ['320404001'] },
    params: { file: '320404-26-VVVVVV' },
    path: '/volunteers/volunteer-1',
    createdAt: '2026-04-01T00:00:00.000Z',
    ...change,
  });

describe('R-KE-20: a message goes to the active members with an address who are responsible', () => {
  const email = 'someone@changban.example';
  it.each([
    ['the street’s officer', member('street', { email }), { streets: ['320404001'] }, true],
    ['another street’s officer', member('street', { email }), { streets: ['320404002'] }, false],
    ['a street’s officer, to the district', member('street', { email }), { district: true }, false],
    ['the district’s officer', member('district', { email }), { district: true }, true],
    [
      'another district’s officer',
      member('district', { email, districtCode: '320402' }),
      { district: true },
      false,
    ],
    ['one who is suspended', member('district', { email, status: 'suspended' }), { district: true }, false],
    ['one without an address', member('district'), { district: true }, false],
    ['the volunteer', member('volunteer', { email, volunteerId: 'v1' }), { volunteerId: 'v1' }, true],
    ['another volunteer', member('volunteer', { email, volunteerId: 'v2' }), { volunteerId: 'v1' }, false],
    ['an auditor', member('auditor', { email }), { district: true }, false],
  ])('%s: %#', (_, who, to, isNotified) => {
    expect(isAddressee(who, message({ to }))).toBe(isNotified);
  });

  it.each(Object.entries<MessageWords>(MESSAGES))(
    '%s has the same placeholders in both languages',
    (_, { subject, text }) => {
      const placeholders = (words: string) => [...new Set(words.match(/\{\w+\}/g))].toSorted();

      expect(placeholders(subject.en)).toEqual(placeholders(subject.zh));
      expect(placeholders(text.en)).toEqual(placeholders(text.zh));
    },
  );

  it.each(Object.entries<MessageRow>(MESSAGES))(
    '%s has the text of an SMS if it is for somebody who gets them, and else none',
    (_, { to, sms }) => {
      const channels = to.flatMap((audience): readonly Channel[] => AUDIENCES[audience].channels);

      expect(sms !== undefined).toBe(channels.includes('sms'));
    },
  );

  it('names its subject by file number, in both languages', () => {
    const { subject, text } = wordMessage(message());

    expect(subject.zh).toBe('志愿者审核失效：320404-26-VVVVVV');
    expect(text.en).toContain('The vetting of volunteer 320404-26-VVVVVV has expired');
    expect(`${text.zh}${text.en}`).not.toContain('{');
  });
});

describe('R-RE-31: a message', () => {
  async function post(change: Partial<Record<keyof Message, unknown>>) {
    const { postMessage } = await import('../functions/store/outbox.ts');
    await functions.transact([postMessage(message(change))]);
  }

  it('is addressed once and mailed once, however often its records come', async () => {
    await post({ id: 'once', to: { streets: ['320404001'], district: true } });
    for (let time = 0; time < 2; time += 1) await deliverMessage('once');
    for (const recipient of [officer.id, officer.id, chief.id]) await deliverMessage('once', recipient);

    const [first] = mailbox.mails;
    expect(mailbox.mails).toHaveLength(2);
    expect(first?.subject).toBe('【常伴】志愿者审核失效：320404-26-VVVVVV');
    expect(first?.text).toContain('https://changban.example/console/volunteers/volunteer-1');
    expect(first?.to).toMatchObject({ text: 'officer@changban.example' });
  });

  it('is tried again a minute after the mail server has refused it', async () => {
    await post({ id: 'again' });
    await deliverMessage('again');
    mailbox.refuse(1);

    await deliverMessage('again', officer.id);
    await deliverMessage('again', officer.id);
    expect(mailbox.mails).toHaveLength(0);
    await deliverMessage('again', officer.id, { afterMinutes: 1 });
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe('R-RE-66: a reminder', () => {
  it('is not mailed once its record is past the step, or gone, and is shown as no longer needed', async () => {
    const awaits = { record: 'referral', id: 'gone', statuses: ['received'] };
    const { postMessage } = await import('../functions/store/outbox.ts');
    await functions.transact([postMessage(message({ id: 'late', kind: 'takeUpOverdue', awaits }))]);
    await deliverMessage('late');

    await deliverMessage('late', officer.id);

    expect(mailbox.mails).toEqual([]);
    expect(await functions.deliveries.deliveriesOf({ kind: 'message', id: 'late' })).toMatchObject([
      { recipient: officer.id, status: 'resolved', attempts: 0 },
    ]);
  });
});
