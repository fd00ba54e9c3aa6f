import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { nextDigest } from '../../../shared/reporting/digests/next-digest.ts';
import { aChild, aContact, aPairing, aRequest, someFacts } from './builders.ts';

const facts = someFacts({ children: [aChild()], pairings: [aPairing()], contacts: [aContact()] });
const { scope, scopeName, period, cutOff } = aRequest();
const wanted = { scope, scopeName, period, cutOff, latest: undefined };
const first = nextDigest(facts, wanted);
const later = '2026-04-05T02:00:00.000Z' as Instant;

describe('R-RE-20: a new version only when facts have changed, never for an earlier cut-off', () => {
  it('begins with version 1, whose id names its scope and period', () => {
    expect(first).toMatchObject({ id: '320404001-2026-03-v1', version: 1, cutOff, madeAt: cutOff });
  });

  it('makes nothing for the same cut-off again', () => {
    expect(nextDigest(facts, { ...wanted, latest: first })).toBeUndefined();
  });

  it('makes nothing for the same cut-off when a record was mended since: what was frozen stays', () => {
    const mended = { ...facts, contacts: [aContact({ minutes: 10 })] };
    expect(nextDigest(mended, { ...wanted, latest: first })).toBeUndefined();
  });

  it('makes nothing for a later cut-off without new facts', () => {
    expect(nextDigest(facts, { ...wanted, cutOff: later, latest: first })).toBeUndefined();
  });

  it('makes version 2 of facts that came late', () => {
    const late = aContact({ id: 'k2', loggedAt: '2026-04-02T02:00:00.000Z' });
    const more = { ...facts, contacts: [...facts.contacts, late] };
    const second = nextDigest(more, { ...wanted, cutOff: later, latest: first });
    expect(second).toMatchObject({ id: '320404001-2026-03-v2', version: 2, cutOff: later });
  });

  it('makes nothing for an earlier cut-off than the latest', () => {
    const earlier = '2026-03-20T02:00:00.000Z' as Instant;
    expect(nextDigest(facts, { ...wanted, cutOff: earlier, latest: first })).toBeUndefined();
  });

  it('makes the whole period’s digest after one of its beginning', () => {
    const running = nextDigest(facts, { ...wanted, cutOff: '2026-03-20T02:00:00.000Z' as Instant });
    expect(nextDigest(facts, { ...wanted, latest: running })).toMatchObject({ version: 2 });
  });
});
