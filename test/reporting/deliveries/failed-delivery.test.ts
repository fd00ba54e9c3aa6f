/** Deliveries that have failed: listed, sent again, closed, counted each morning. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newDelivery, type StoredDelivery } from '../../../shared/kernel/delivery.ts';
import { claimed, notSent, undeliverable } from '../../../shared/kernel/delivery-rules.ts';
import { type Instant, instantOf, plusDays, plusSeconds } from '../../../shared/kernel/instants.ts';
import { sendAgain } from '../../../shared/reporting/deliveries/failed-delivery.ts';
import { child, enrol, member, volunteer } from '../../builders.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import {
  ask,
  chief,
  deliver,
  functions,
  mailbox,
  make,
  officer,
  runReporting,
} from '../digests/reporting-stack.ts';

runReporting();

const STREET = '320404001';
const at = '2026-04-02T02:00:00.000Z' as Instant;
const PERIODS = [2023, 2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
);

/** A digest of the officer’s street that the relay refuses for good. */
async function failed() {
  const { body } = await make('officer', STREET, PERIODS.shift());
  mailbox.refuse(1, 550);
  await deliver(body.id, officer.id);
  return body.id as string;
}
const deliveriesOf = async (digest: string, sub = 'officer') =>
  (await ask('getDigest', { sub, path: { id: digest } })).body.deliveries;
const list = async (sub: string) => (await ask('listDeliveries', { sub })).body.items;
const ids = async (sub: string) => (await list(sub)).map(({ id }: { id: string }) => id);

const again = (
  digest: string,
  delivery: { id: string; version: number },
  sub = 'officer',
  version = delivery.version,
) =>
  ask('sendDigestAgain', {
    sub,
    path: { id: digest, deliveryId: delivery.id },
    headers: { 'if-match': `"${version}"` },
  });
const close = ({ id, version }: { id: string; version: number }, body: object, sub = 'officer') =>
  ask('closeDelivery', { sub, path: { id }, headers: { 'if-match': `"${version}"` }, body });

beforeEach(async () => {
  await enrol(member('street', { id: 'street-2', sub: 'street-2', streets: ['320404002'] }));
});

describe('R-RE-41: a failed delivery is sent again', () => {
  it('as another delivery, which arrives; the failed one remains as it was', async () => {
    const digest = await failed();
    const [before] = await deliveriesOf(digest);

    const { status, body } = await again(digest, before);
    await deliver(digest, `${officer.id}#2`);

    expect([status, body]).toMatchObject([202, { status: 'pending', attempts: 0, recipient: officer.id }]);
    expect(await deliveriesOf(digest)).toMatchObject([
      { status: 'failed', reason: 'refused', handled: 'again' },
      { status: 'sent' },
    ]);
    expect(mailbox.mails).toHaveLength(1);
  });

  it('once: another officer who asks with what they read is refused', async () => {
    const digest = await failed();
    const [before] = await deliveriesOf(digest);
    await again(digest, before);

    expect((await again(digest, before, 'chief')).status).toBe(412);
    const [now] = await deliveriesOf(digest);
    const refused = await again(digest, now, 'chief');

    expect([refused.status, refused.body.code]).toEqual([409, 'deliveryNotFailed']);
    expect(await deliveriesOf(digest)).toHaveLength(2);
  });

  it('of two at once, once', async () => {
    const digest = await failed();
    const [before] = await deliveriesOf(digest);

    const answers = await Promise.all([again(digest, before), again(digest, before, 'chief')]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 412]);
    expect(await deliveriesOf(digest)).toHaveLength(2);
  });

  it('only when it has failed', async () => {
    const { body: digest } = await make('officer', STREET, PERIODS.shift());
    await deliver(digest.id, officer.id);
    const [sent] = await deliveriesOf(digest.id);

    const refused = await again(digest.id, sent);

    expect([refused.status, refused.body.code]).toEqual([409, 'deliveryNotFailed']);
  });

  it('from the list as from the digest, with its entry in the audit log', async () => {
    const digest = await failed();
    const [shown] = (await list('officer')).filter(({ id }: { id: string }) => id.includes(digest));
    const headers = { 'if-match': `"${shown.version}"` };

    const { status } = await ask('sendDeliveryAgain', { sub: 'officer', path: { id: shown.id }, headers });

    expect(status).toBe(202);
    const query = { subject: `digest:${digest}` };
    const { items } = (await ask('listAuditEntries', { sub: 'chief', query })).body;
    expect(items.filter(({ action }: { action: string }) => action === 'delivery.again')).toMatchObject([
      { by: { memberId: officer.id }, from: 'failed', to: 'pending' },
    ]);
  });

  it('Rule 6: another street does not find it, nor under another digest', async () => {
    const digest = await failed();
    const [before] = await deliveriesOf(digest);

    expect((await again(digest, before, 'street-2')).status).toBe(404);
    expect((await again('320404002-2026-03-v1', before)).status).toBe(404);
    for (const id of ['', 'x', 'message.a', 'letter.a.b.1', `digest.${digest}.${officer.id}.0`])
      expect((await again(digest, { ...before, id: id || '.' })).status).toBe(404);
  });

  it.each([
    ['23 hours and 59 minutes after it was asked for, it is tried', 24 * 3600 - 60, 'pending'],
    ['24 hours after its first attempt, it is given up', 25 * 3600, 'failed'],
  ])('%s', async (_, seconds, status) => {
    const of = { kind: 'message', id: 'm' } as const;
    const made = newDelivery({ of, recipient: 'x', urgency: 'urgent', place: undefined, at });
    const later = plusDays(at, 3);
    const sent = sendAgain(undeliverable(made, 'notReached', at), { by: 'officer', at: later });
    const { next } = sent as { next: StoredDelivery };

    const first = claimed(next, later);
    const after = notSent(first, plusSeconds(later, seconds), { isForGood: false, reason: 'notReached' });

    expect(after.status).toBe(status);
  });
});

describe('R-RE-42: failed deliveries are listed', () => {
  it('with what and why, and without an address, to the street and the district', async () => {
    const digest = await failed();

    const [shown] = (await list('officer')).filter(({ id }: { id: string }) => id.includes(digest));

    expect(shown).toMatchObject({
      subject: expect.stringMatching(/^五星街道202\d年\d+月常伴月报$/),
      path: `/digests/${digest}`,
      recipient: { kind: 'member', id: officer.id },
      reason: 'refused',
      streetCode: STREET,
    });
    expect(JSON.stringify(shown)).not.toContain('@');
    expect(await ids('chief')).toContain(shown.id);
  });

  it('Rule 6: not to another street', async () => {
    await failed();

    expect(await list('street-2')).toEqual([]);
    expect((await ask('listDeliveries', { sub: 'street-2', query: { street: STREET } })).status).toBe(404);
  });

  it('by the subject of their message, and a recipient who is no member by file number; without what is gone', async () => {
    const { deliveries, outbox, transact } = functions;
    const { createChild } = await import('../../../functions/store/intake/children.ts');
    const { createVolunteer } = await import('../../../functions/store/intake/volunteers.ts');
    const place = { districtCode: officer.districtCode, streetCode: STREET as never };
    const fail = (id: string, recipient: string) => {
      const of = { kind: 'message', id } as const;
      const made = newDelivery({ of, recipient, urgency: 'bulk', place, at });
      return deliveries.createDelivery(undeliverable(made, 'landline', at));
    };
    const message = {
      ...{ id: 'returned', kind: 'ownSurveyReturned' as const, to: { guardianOf: 'child-9' as never } },
      ...{ params: {}, path: '/children/child-9', createdAt: at, ...place },
    };
    await transact([
      createChild(child({ id: 'child-9', fileNumber: '320404-26-7K3QF9XW' })),
      createVolunteer(volunteer({ id: 'volunteer-9', fileNumber: '320404-26-9XW7K3QF' })),
      outbox.postMessage(message),
      ...['GUARDIAN#child-9', 'VOLUNTEER#volunteer-9', 'VOLUNTEER#gone'].map((recipient) =>
        fail('returned', recipient),
      ),
      fail('lost', officer.id),
    ]);

    const shown = await list('officer');

    expect(shown).toContainEqual(
      expect.objectContaining({
        subject: '您提交的需求调查需要补充',
        path: '/children/child-9',
        recipient: { kind: 'guardian', id: 'child-9', fileNumber: '320404-26-7K3QF9XW' },
        reason: 'landline',
      }),
    );
    expect(shown).toContainEqual(expect.objectContaining({ subject: '（内容已不存在）' }));
    const volunteers = shown.flatMap(({ recipient }: { recipient: { kind: string } }) =>
      recipient.kind === 'volunteer' ? [recipient] : [],
    );
    expect(volunteers).toEqual(
      expect.arrayContaining([
        { kind: 'volunteer', id: 'volunteer-9', fileNumber: '320404-26-9XW7K3QF' },
        { kind: 'volunteer', id: 'gone' },
      ]),
    );
  });

  it('until an officer records how the recipient was notified', async () => {
    const digest = await failed();
    const [shown] = (await list('officer')).filter(({ id }: { id: string }) => id.includes(digest));

    const closed = await close(shown, { how: 'phone' });

    expect([closed.status, closed.body.handled]).toEqual([200, 'phone']);
    expect(await ids('officer')).not.toContain(shown.id);
    expect((await close({ ...shown, version: closed.body.version }, { how: 'phone' })).status).toBe(409);
  });

  it('a way that is none is refused by its field', async () => {
    const digest = await failed();
    const [shown] = (await list('officer')).filter(({ id }: { id: string }) => id.includes(digest));

    for (const how of ['again', 'pigeon', undefined]) {
      const { status, body } = await close(shown, { how });
      expect([status, body.errors]).toMatchObject([400, [{ pointer: '/how' }]]);
    }
  });
});

describe('R-RE-43: each morning', () => {
  /** Tomorrow’s run, and those after it. */
  const morning = (days: number) => plusDays(instantOf(Date.now()), days);
  const reports = async () => (await parsedMessages()).filter(({ kind }) => kind === 'deliveriesFailed');
  async function run(days: number) {
    const { reportFailures } = await import('../../../functions/reporting/deliveries/failure-report.ts');
    const { runDay } = await import('../../../functions/jobs/run-steps.ts');
    await runDay({ reportFailures }, [chief.districtCode], morning(days));
  }

  it('the district is sent how many have failed since the day before, once', async () => {
    const open = (await list('chief')).length;
    await failed();
    const since = (await list('chief')).filter(
      ({ failedAt }: { failedAt: string }) => failedAt > plusSeconds(morning(0), -3600),
    ).length;

    await run(0.01);
    await run(0.01);

    expect(await reports()).toMatchObject([
      {
        to: { district: true },
        params: { count: String(since), open: String(open + 1) },
        path: '/deliveries',
      },
    ]);
  });

  it('nothing on a day without any, whatever is still open', async () => {
    const before = (await reports()).length;

    await run(2);

    expect(await reports()).toHaveLength(before);
    expect((await list('chief')).length).toBeGreaterThan(0);
  });
});
