/** What becomes of deliveries: docs/adr/0004-deliveries.md. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { newDelivery } from '../../../shared/kernel/delivery.ts';
import { claimed } from '../../../shared/kernel/delivery-rules.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import { enrol, member } from '../../builders.ts';
import { STREET } from '../digests/builders.ts';
import {
  ask,
  chief,
  deliver,
  deliverLater,
  functions,
  mailbox,
  make,
  officer,
  runReporting,
  runSchedule,
} from '../digests/reporting-stack.ts';

runReporting();
beforeAll(async () => {
  await runSchedule('monthly-digest');
  await runSchedule('quarterly-digest');
});

describe('R-RE-31: delivery', () => {
  const id = `${STREET}-2026-03-v1`;
  const statusOf = async (digest: string) =>
    (await functions.deliveries.deliveriesOf({ kind: 'digest', id: digest })).map(({ status, attempts }) => [
      status,
      attempts,
    ]);

  it('sends the mail once, however often the record comes', async () => {
    expect(await deliver(id, 'officer')).toEqual({ batchItemFailures: [] });
    expect(await deliver(id, 'officer')).toEqual({ batchItemFailures: [] });
    expect(mailbox.mails).toHaveLength(1);
    expect(await statusOf(id)).toEqual([['sent', 1]]);
  });

  it('has the digest’s text, to the member, with nobody’s identity', async () => {
    await deliver(`320404-2026-03-v1`, 'chief');
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('【常伴】钟楼区2026年3月常伴月报');
    expect(mail?.to).toMatchObject({ text: 'chief@changban.example' });
    expect(mail?.text).toContain('一、应扶尽扶');
    expect(mail?.text).toContain('https://changban.example/console/digests/320404-2026-03-v1');
    expect(mail?.html).toContain('<table');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/\d{11}/);
  });

  it('R-RE-33: waits a minute after a refusal, tries again, and gives up after a day', async () => {
    const { body } = await make('officer', STREET, '2025-12');
    const refused = body.id;
    mailbox.refuse(3);
    expect(await deliver(refused, 'officer')).toEqual({ batchItemFailures: [] });
    await deliver(refused, 'officer');
    expect(await statusOf(refused)).toEqual([['pending', 1]]);
    await deliverLater({ afterMinutes: 1 }, refused, 'officer');
    expect(await statusOf(refused)).toEqual([['pending', 2]]);
    await deliverLater({ afterMinutes: 24 * 60 }, refused, 'officer');
    expect(await statusOf(refused)).toEqual([['failed', 3]]);
    const shown = await ask('getDigest', { sub: 'officer', path: { id: refused } });
    expect(shown.body.deliveries).toMatchObject([{ status: 'failed', attempts: 3 }]);
    expect(mailbox.mails).toEqual([]);
  });

  it('signs in with the password that has replaced the one it remembers, without a deployment', async () => {
    const { body: before } = await make('officer', STREET, '2025-09');
    await deliver(before.id, 'officer');
    mailbox.changePassword('second');
    mailbox.secrets.texts.smtp = mailbox.urlWith('second');
    const { body: after } = await make('officer', STREET, '2025-08');

    expect(await deliver(after.id, 'officer')).toEqual({ batchItemFailures: [] });

    expect(await statusOf(after.id)).toEqual([['sent', 1]]);
    expect(mailbox.mails).toHaveLength(2);
  });

  it('R-RE-33: tries again where the relay refuses the login, as nobody’s address is wrong', async () => {
    const { body } = await make('officer', STREET, '2025-07');
    mailbox.changePassword('third');

    await deliver(body.id, 'officer');
    expect(await statusOf(body.id)).toEqual([['pending', 1]]);
    mailbox.secrets.texts.smtp = mailbox.urlWith('third');
    await deliverLater({ afterMinutes: 1 }, body.id, 'officer');

    expect(await statusOf(body.id)).toEqual([['sent', 2]]);
  });

  it('R-RE-33: gives up at once where the relay refuses the address for good', async () => {
    const { body } = await make('officer', STREET, '2025-11');
    mailbox.refuse(1, 550);

    expect(await deliver(body.id, 'officer')).toEqual({ batchItemFailures: [] });

    expect(await statusOf(body.id)).toEqual([['failed', 1]]);
  });

  it('R-RE-32: sends after an earlier sender died, once that lease has ended, with the Message-ID that they would have used', async () => {
    const digest = '320404-2026-Q1-v1';
    const key = { pk: `DIGEST#${digest}`, sk: 'DELIVERY#chief' };
    const pending = await functions.deliveries.getDelivery(key);
    if (!pending) throw new Error('no delivery');
    const now = instantOf(Date.now());
    await functions.transact([functions.deliveries.replaceDelivery(pending, claimed(pending, now))]);

    expect(await deliver(digest, 'chief')).toEqual({ batchItemFailures: [] });
    expect(await statusOf(digest)).toEqual([['sending', 1]]);
    expect(await deliverLater({ afterMinutes: 2 }, digest, 'chief')).toEqual({ batchItemFailures: [] });

    expect(await statusOf(digest)).toEqual([['sent', 2]]);
    const { messageIdOf } = await import('../../../functions/reporting/deliveries/mailer.ts');
    const of = { kind: 'digest', id: digest } as const;
    const expected = messageIdOf({ of, recipient: chief.id }, 'changban.example');
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([expected]);
  });

  it('R-RE-37: sends nothing a third time when two senders have died: it may have arrived, and is shown so', async () => {
    const { body } = await make('officer', STREET, '2025-06');
    const key = { pk: `DIGEST#${body.id}`, sk: 'DELIVERY#officer' };
    for (const afterMinutes of [0, 2]) {
      const found = await functions.deliveries.getDelivery(key);
      if (!found) throw new Error('no delivery');
      const mine = claimed(found, instantOf(Date.now() + afterMinutes * 60_000));
      await functions.transact([functions.deliveries.replaceDelivery(found, mine)]);
    }

    await deliverLater({ afterMinutes: 4 }, body.id, 'officer');

    const [shown] = await functions.deliveries.deliveriesOf({ kind: 'digest', id: body.id });
    expect(shown).toMatchObject({ status: 'failed', attempts: 2, reason: 'unconfirmed' });
    expect(mailbox.mails).toEqual([]);
  });

  it('R-RE-37: sends a letter twice and no third time where the relay takes it and cuts the connection', async () => {
    const { body } = await make('officer', STREET, '2025-05');
    mailbox.cutAfterTaking(2);

    for (const afterMinutes of [0, 29, 30, 60, 24 * 60])
      await deliverLater({ afterMinutes }, body.id, 'officer');

    const [shown] = await functions.deliveries.deliveriesOf({ kind: 'digest', id: body.id });
    expect(shown).toMatchObject({ status: 'failed', attempts: 2, reason: 'unconfirmed' });
    expect(mailbox.mails).toHaveLength(2);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('lets one of two senders at the same time through', async () => {
    const { body } = await make('officer', STREET, '2026-02');
    const digest = body.id;
    const answers = await Promise.all([deliver(digest, 'officer'), deliver(digest, 'officer')]);
    const failures = answers.flatMap(({ batchItemFailures }) => batchItemFailures);
    expect(mailbox.mails).toHaveLength(1);
    expect(failures.length).toBeLessThanOrEqual(1);
    expect(await statusOf(digest)).toEqual([['sent', 1]]);
  });

  it('shows what is about something that is gone as failed, so that it does not come again for ever', async () => {
    const of = { kind: 'digest', id: `${STREET}-2025-01-v1` } as const;
    const lost = newDelivery({
      of,
      recipient: 'officer',
      urgency: 'bulk',
      place: undefined,
      at: instantOf(Date.now()),
    });
    await functions.transact([functions.deliveries.createDelivery(lost)]);

    expect(await deliver(of.id, 'officer')).toEqual({ batchItemFailures: [] });

    expect(await statusOf(of.id)).toEqual([['failed', 0]]);
  });

  it('sends what a release before the queues has left, without an urgency and a time when it is due', async () => {
    const { body } = await make('officer', STREET, '2025-10');
    const key = { pk: `DIGEST#${body.id}`, sk: 'DELIVERY#officer' };
    const found = await functions.deliveries.getDelivery(key);
    if (!found) throw new Error('no delivery');
    const { urgency: _, dueAt: __, version: ___, ...earlier } = found;
    const program = process.env.PROGRAM_TABLE ?? '';
    const { documents } = await import('../../../functions/store/documents.ts');
    await documents.send(new PutCommand({ TableName: program, Item: { ...earlier, ...key, version: 1 } }));

    expect(await deliver(body.id, 'officer')).toEqual({ batchItemFailures: [] });

    expect(await statusOf(body.id)).toEqual([['sent', 1]]);
  });

  it('gives the others their try when one is refused', async () => {
    await enrol(member('street', { id: 'colleague', sub: 'colleague', email: 'colleague@changban.example' }));
    const { body } = await make('officer', STREET, '2026-01');
    mailbox.refuse(1);
    await deliver(body.id, 'colleague', 'officer');
    expect(mailbox.mails.map(({ to }) => to)).toMatchObject([{ text: 'officer@changban.example' }]);
    await deliverLater({ afterMinutes: 1 }, body.id, 'colleague', 'officer');
    expect(mailbox.mails).toHaveLength(2);
  });

  it('sends nothing to a member who was suspended meanwhile, and shows it', async () => {
    const { body } = await make('officer', STREET, '2026-04');
    await enrol({ ...officer, status: 'suspended' });
    await deliver(body.id, 'officer', 'colleague');
    expect(mailbox.mails).toHaveLength(1);
    expect(await statusOf(body.id)).toEqual([
      ['sent', 1],
      ['failed', 0],
    ]);
  });
});
