import { describe, expect, it } from 'vitest';
import type { ChildId, ContactId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import { contactBody, contactSchema } from '../../../shared/support/contacts/contact.ts';
import { contactOf } from '../../../shared/support/contacts/contact-rules.ts';
import { pairing } from '../../matching/proposals/pair-builders.ts';

/** In Shanghai the first of April has begun. */
const NOW = '2026-03-31T16:00:00.000Z' as Instant;
const moment = { id: 'contact-1' as ContactId, now: NOW };

const body = (change: Record<string, unknown> = {}) =>
  contactBody.parse({
    on: '2026-03-20',
    form: 'visit',
    reached: true,
    childIds: ['child-1'],
    minutes: 60,
    note: '一起读书',
    ...change,
  });
/** From the tenth to the twenty-fifth of March. */
const ended = pairing({ status: 'ended', endedAt: '2026-03-25T02:00:00.000Z', endReason: '搬迁' });
const sibling = pairing({ id: 'pairing-2', childId: 'child-2', startedOn: '2026-03-15' });

const outcome = (contact: ReturnType<typeof contactOf>) =>
  typeof contact === 'string' ? contact : contact.pairingIds.join(' ');

describe('R-SU-01: a contact names only children who were paired with the volunteer on that day', () => {
  it.each<[string, string, readonly Pairing[], string]>([
    ['the day before the pairing began', '2026-03-09', [pairing()], 'notPaired'],
    ['the day the pairing began', '2026-03-10', [pairing()], 'pairing-1'],
    ['any day since', '2026-03-31', [pairing()], 'pairing-1'],
    ['the day the pairing ended', '2026-03-25', [ended], 'pairing-1'],
    ['the day after it ended', '2026-03-26', [ended], 'notPaired'],
    ['no pairing at all', '2026-03-20', [], 'notPaired'],
    ['another child’s pairing', '2026-03-20', [sibling], 'notPaired'],
    [
      'the later of two periods',
      '2026-03-28',
      [ended, pairing({ id: 'pairing-3', startedOn: '2026-03-28' })],
      'pairing-3',
    ],
  ])('%s', (_, on, pairings, expected) => {
    expect(outcome(contactOf(body({ on }), pairings, moment))).toBe(expected);
  });

  it.each<[string, string[], string, string]>([
    ['all of them paired', ['child-1', 'child-2'], '2026-03-15', 'pairing-1 pairing-2'],
    ['one of them not yet', ['child-1', 'child-2'], '2026-03-14', 'notPaired'],
    ['the first of them a stranger', ['child-9', 'child-1'], '2026-03-20', 'notPaired'],
    ['the last of them a stranger', ['child-1', 'child-9'], '2026-03-20', 'notPaired'],
    ['one of them named twice', ['child-1', 'child-1', 'child-2'], '2026-03-20', 'pairing-1 pairing-2'],
  ])('siblings in one entry: %s', (_, childIds, on, expected) => {
    expect(outcome(contactOf(body({ childIds, on }), [pairing(), sibling], moment))).toBe(expected);
  });

  it('R-KE-50: a child named by file number is recorded by id, once', () => {
    const numbered = pairing({ childNumber: '320404-26-7K3QF9XW' });
    const childIds = ['320404-26-7k3qf9xw', 'child-1'];

    expect(contactOf(body({ childIds }), [numbered], moment)).toMatchObject({
      childIds: ['child-1'],
      pairingIds: ['pairing-1'],
    });
  });

  it('belongs to the pairing’s volunteer, street and district, whoever records it', () => {
    const contact = contactOf(body(), [pairing()], moment);

    expect(contactSchema.parse(contact)).toEqual(contact);
    expect(contact).toMatchObject({
      ...body(),
      id: 'contact-1',
      districtCode: '320404',
      streetCode: '320404001',
      volunteerId: 'volunteer-1',
      pairingIds: ['pairing-1'],
      loggedAt: NOW,
      version: 1,
    });
  });

  it('names a child once', () => {
    const contact = contactOf(body({ childIds: ['child-1', 'child-1'] }), [pairing()], moment);

    expect(contact).toMatchObject({ childIds: ['child-1' as ChildId] });
  });
});

describe('R-SU-02: the date of a contact is today or earlier, by the calendar of Shanghai', () => {
  it.each([
    ['today, before it has begun in UTC', '2026-04-01', NOW, 'pairing-1'],
    ['tomorrow', '2026-04-02', NOW, 'inFuture'],
    [
      'tomorrow, a millisecond before midnight',
      '2026-04-01',
      '2026-03-31T15:59:59.999Z' as Instant,
      'inFuture',
    ],
  ])('%s', (_, on, now, expected) => {
    expect(outcome(contactOf(body({ on }), [pairing()], { ...moment, now }))).toBe(expected);
  });
});

describe('a contact’s body', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['tried, not reached', { reached: false, minutes: 0 }, true],
    ['a whole day', { minutes: 1440 }, true],
    ['longer than a day', { minutes: 1441 }, false],
    ['less than nothing', { minutes: -1 }, false],
    ['half a minute', { minutes: 0.5 }, false],
    ['no child', { childIds: [] }, false],
    ['ten children', { childIds: Array.from({ length: 10 }, (_, index) => `c${index}`) }, true],
    ['eleven children', { childIds: Array.from({ length: 11 }, (_, index) => `c${index}`) }, false],
    ['an unknown form', { form: 'letter' }, false],
    ['an unknown suggestion', { suggestions: ['Z9'] }, false],
    ['a day that is none', { on: '2026-02-30' }, false],
    ['no note', { note: ' ' }, false],
  ])('%s: %s', (_, change, isTaken) => {
    expect(contactBody.safeParse({ ...body(), ...change }).success).toBe(isTaken);
  });
});
