import { describe, expect, it } from 'vitest';
import { childSchema } from '../../../shared/intake/children/child.ts';
import { volunteerSchema } from '../../../shared/intake/volunteers/volunteer.ts';
import type { PairingId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import type { Proposed, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import {
  type Advanced,
  advance,
  type ProposalEvent,
  withdrawProposal,
} from '../../../shared/matching/proposals/advance.ts';
import {
  type Proposal,
  proposalSchema,
  proposalStatuses,
} from '../../../shared/matching/proposals/proposal.ts';
import { child, consent, volunteer } from '../../builders.ts';
import { proposal } from './pair-builders.ts';

type Status = Proposal['status'];

/** In Shanghai the second of April has begun. */
const NOW = '2026-04-01T16:00:00.000Z' as Instant;
const PAIRING = 'pairing-9' as PairingId;

const decline = (by: 'street' | 'guardian' | 'volunteer'): ProposalEvent => ({
  step: 'decline',
  by,
  reason: '路途太远',
});
const events = {
  confirm: { step: 'confirm', by: 'officer' },
  'guardian agrees': { step: 'guardianAgrees' },
  'volunteer agrees': { step: 'volunteerAgrees' },
  'street declines': decline('street'),
  'guardian declines': decline('guardian'),
  'volunteer declines': decline('volunteer'),
} as const satisfies Record<string, ProposalEvent>;
type EventName = keyof typeof events;

const pairIn = (
  status: Status,
  change: { child?: object; volunteer?: object } = {},
): WithVolunteer<Proposed> => ({
  kind: 'proposed',
  proposal: proposal({ status }),
  child: child({ status: 'proposed', proposalId: 'proposal-1', ...change.child }),
  volunteer: volunteer({ capacity: 2, activePairings: 1, ...change.volunteer }),
});

const step = (pair: WithVolunteer<Proposed>, event: ProposalEvent) => advance(pair, event, NOW, PAIRING);
const outcome = (result: Advanced | Refusal) => (isRefusal(result) ? result.refusal : result.proposal.status);
const done = (result: Advanced | Refusal): Advanced => {
  if (isRefusal(result)) throw new Error(`refused: ${result.refusal}`);
  return result;
};

const forEveryDecline = (to: string) => ({
  'street declines': to,
  'guardian declines': to,
  'volunteer declines': to,
});

describe('R-MA-30, R-MA-31, R-MA-32, R-MA-33: a step of a proposal, every status and every event', () => {
  const table: Record<Status, Record<EventName, string>> = {
    proposed: {
      confirm: 'streetConfirmed',
      'guardian agrees': 'wrongStatus',
      'volunteer agrees': 'wrongStatus',
      ...forEveryDecline('declined'),
    },
    streetConfirmed: {
      confirm: 'wrongStatus',
      'guardian agrees': 'guardianAgreed',
      'volunteer agrees': 'volunteerAgreed',
      ...forEveryDecline('declined'),
    },
    guardianAgreed: {
      confirm: 'wrongStatus',
      'guardian agrees': 'answeredAlready',
      'volunteer agrees': 'active',
      ...forEveryDecline('declined'),
    },
    volunteerAgreed: {
      confirm: 'wrongStatus',
      'guardian agrees': 'active',
      'volunteer agrees': 'answeredAlready',
      ...forEveryDecline('declined'),
    },
    active: {
      confirm: 'wrongStatus',
      'guardian agrees': 'answeredAlready',
      'volunteer agrees': 'answeredAlready',
      ...forEveryDecline('wrongStatus'),
    },
    declined: {
      confirm: 'wrongStatus',
      'guardian agrees': 'wrongStatus',
      'volunteer agrees': 'wrongStatus',
      ...forEveryDecline('wrongStatus'),
    },
    replaced: {
      confirm: 'proposalSuperseded',
      'guardian agrees': 'proposalSuperseded',
      'volunteer agrees': 'proposalSuperseded',
      ...forEveryDecline('proposalSuperseded'),
    },
  };
  const rows = proposalStatuses.flatMap((status) =>
    (Object.keys(events) as EventName[]).map((event) => [status, event, table[status][event]] as const),
  );

  it.each(rows)('%s, %s: %s', (status, event, expected) => {
    const pair = pairIn(status);

    const after = step(pair, events[event]);

    expect(outcome(after)).toBe(expected);
    expect(pair).toEqual(pairIn(status));
    if (isRefusal(after)) return;
    expect(proposalSchema.parse(after.proposal)).toEqual(after.proposal);
    expect(childSchema.parse(after.child)).toEqual(after.child);
    expect(volunteerSchema.parse(after.volunteer)).toEqual(after.volunteer);
  });

  it.each(rows.filter(([, , to]) => ['streetConfirmed', 'guardianAgreed', 'volunteerAgreed'].includes(to)))(
    '%s, %s: child and volunteer stay as they are, and nothing begins',
    (status, event) => {
      const pair = pairIn(status);

      const after = done(step(pair, events[event]));

      expect([after.child, after.volunteer, after.pairing]).toEqual([pair.child, pair.volunteer, undefined]);
    },
  );
});

describe('R-MA-32: both have agreed', () => {
  it.each([
    ['guardianAgreed', 'volunteer agrees'],
    ['volunteerAgreed', 'guardian agrees'],
  ] as const)('%s, %s: the pairing begins, the child is paired, one seat is taken', (status, event) => {
    const after = done(step(pairIn(status), events[event]));

    expect(after.proposal).toMatchObject({ status: 'active', pairingId: PAIRING });
    expect(after.child).toMatchObject({ status: 'paired', pairingId: PAIRING });
    expect(after.volunteer.activePairings).toBe(2);
    expect(pairingSchema.parse(after.pairing)).toEqual({
      id: PAIRING,
      districtCode: '320404',
      streetCode: '320404001',
      childId: 'child-1',
      childNumber: '320404-26-AAAAAA',
      childName: '王*涵',
      volunteerId: 'volunteer-1',
      volunteerNumber: '320404-26-VVVVVV',
      volunteerName: '何*娟',
      proposalId: 'proposal-1',
      status: 'active',
      startedOn: '2026-04-02',
      startedAt: NOW,
      childWaitedSince: '2026-03-02T00:00:00.000Z',
      flags: [],
      version: 1,
    });
  });
});

describe('R-MA-33: a decline', () => {
  it.each(['street', 'guardian', 'volunteer'] as const)(
    'by the %s returns the child to their place, and records who, why and when',
    (by) => {
      const pair = pairIn('streetConfirmed');

      const after = done(step(pair, decline(by)));

      expect(after.proposal).toMatchObject({
        status: 'declined',
        declined: { by, reason: '路途太远', at: NOW },
      });
      expect(after.child).toEqual(child());
      expect(after.volunteer).toEqual(pair.volunteer);
      expect(after.pairing).toBeUndefined();
    },
  );

  it('is accepted although consent, vetting or capacity have lapsed', () => {
    const pair = pairIn('guardianAgreed', {
      child: { consents: [consent({ withdrawnAt: NOW })] },
      volunteer: { status: 'retired', activePairings: 2, vettings: [] },
    });

    expect(outcome(step(pair, decline('guardian')))).toBe('declined');
  });

  it('leaves alone a child that another proposal has by now', () => {
    const pair = pairIn('streetConfirmed', { child: { proposalId: 'proposal-2' } });

    expect(outcome(step(pair, decline('street')))).toBe('childNotWaiting');
  });
});

describe('Rule 1, Rule 2, R-MA-01, R-MA-02: the pair’s own conditions are checked again at every step', () => {
  const lapsed = (validUntil: string) => ({
    vettings: volunteer().vettings.map((one) => (one.check === 'record' ? { ...one, validUntil } : one)),
  });
  const failed = {
    vettings: volunteer().vettings.map((one) =>
      one.check === 'record' ? { ...one, result: 'failed' } : one,
    ),
  };
  const steps = [
    ['proposed', 'confirm'],
    ['streetConfirmed', 'guardian agrees'],
    ['streetConfirmed', 'volunteer agrees'],
    ['guardianAgreed', 'volunteer agrees'],
    ['volunteerAgreed', 'guardian agrees'],
  ] as const;

  describe.each(steps)('%s, %s', (status, event) => {
    it.each<[string, { child?: object; volunteer?: object }, string]>([
      ['consent taken back', { child: { consents: [consent({ withdrawnAt: NOW })] } }, 'consentMissing'],
      [
        'consent to other purposes only',
        { child: { consents: [consent({ purpose: 'publicity' })] } },
        'consentMissing',
      ],
      ['the child proposed to another', { child: { proposalId: 'proposal-2' } }, 'childNotWaiting'],
      ['the child paired meanwhile', { child: { status: 'paired', pairingId: 'p' } }, 'childNotWaiting'],
      ['the child waiting again', { child: { status: 'waiting' } }, 'childNotWaiting'],
      [
        'the file closed',
        { child: { status: 'closed', closeReason: '迁出', closedAt: NOW } },
        'childNotWaiting',
      ],
      ['the volunteer paused', { volunteer: { status: 'paused' } }, 'volunteerNotReady'],
      ['the volunteer gone', { volunteer: { status: 'retired' } }, 'volunteerNotReady'],
      ['a check failed', { volunteer: failed }, 'volunteerNotReady'],
      ['vetting lapsed yesterday', { volunteer: lapsed('2026-04-01') }, 'volunteerNotReady'],
      ['the last place taken', { volunteer: { capacity: 1, activePairings: 1 } }, 'capacityFull'],
      ['more taken than she takes on', { volunteer: { capacity: 1, activePairings: 2 } }, 'capacityFull'],
    ])('%s: %s is refused', (_, change, refusal) => {
      expect(outcome(step(pairIn(status, change), events[event]))).toBe(refusal);
    });

    it.each<[string, { child?: object; volunteer?: object }]>([
      ['vetting lapses tonight', { volunteer: lapsed('2026-04-02') }],
      ['one place left', { volunteer: { capacity: 5, activePairings: 4 } }],
    ])('%s: taken', (_, change) => {
      expect(isRefusal(step(pairIn(status, change), events[event]))).toBe(false);
    });
  });
});

describe('R-MA-34: the volunteer is no longer available', () => {
  const ends: Record<Status, Status | undefined> = {
    proposed: 'replaced',
    streetConfirmed: 'declined',
    guardianAgreed: 'declined',
    volunteerAgreed: 'declined',
    active: undefined,
    declined: undefined,
    replaced: undefined,
  };

  it.each(proposalStatuses)('%s', (status) => {
    const pair = pairIn(status);

    const after = withdrawProposal(pair, '志愿者已暂停', NOW);

    expect(after?.proposal.status).toBe(ends[status]);
    expect(after?.proposal.declined).toEqual(
      ends[status] === 'declined' ? { by: 'street', reason: '志愿者已暂停', at: NOW } : undefined,
    );
    const waiting = { status: 'waiting', waitingSince: '2026-03-02T00:00:00.000Z' };
    if (after) expect(after.child).toMatchObject(waiting);
  });

  it('leaves alone a child that waits with another proposal by now', () => {
    const pair = pairIn('streetConfirmed', { child: { proposalId: 'proposal-2' } });

    expect(withdrawProposal(pair, '志愿者已暂停', NOW)).toMatchObject({
      child: pair.child,
      proposal: { status: 'declined' },
    });
  });
});
