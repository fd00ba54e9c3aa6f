import { describe, expect, it } from 'vitest';
import {
  type RecordedVetting,
  type Vetting,
  type VettingCheck,
  type Volunteer,
  vettingSchema,
  volunteerSchema,
  volunteerStatuses,
} from '../../../shared/intake/volunteers/volunteer.ts';
import {
  isBack,
  pauseVolunteer,
  recordVetting,
  refuseVolunteer,
  resumeVolunteer,
  retireVolunteer,
} from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { VOLUNTEER_MACHINE } from '../../../shared/intake/volunteers/volunteer-machine.ts';
import type { CalendarDate, Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { volunteer } from '../../builders.ts';

const TODAY = '2026-04-10' as CalendarDate;
const NOW = '2026-04-10T02:00:00.000Z' as Instant;
const REASON = '照顾家人';
const required: VettingCheck[] = ['identity', 'record', 'interview'];

const vetting = (check: VettingCheck, change: Partial<Record<keyof Vetting, string>> = {}): RecordedVetting =>
  vettingSchema.parse({ check, result: 'passed', on: '2026-03-01', validUntil: '2027-03-01', ...change });
const all = required.map((check) => vetting(check));
const without = (check: VettingCheck) => all.filter((one) => one.check !== check);
const lapsed = all.map((one) => ({ ...one, validUntil: '2026-04-09' }));

const asked = { cause: 'asked', since: '2026-04-01T02:00:00.000Z', reason: REASON };
const left = { at: '2026-04-01T02:00:00.000Z', reason: REASON };
/** What belongs to one status only. */
const own: Record<Volunteer['status'], object> = {
  applied: { vettings: without('interview') },
  active: {},
  paused: { pause: asked },
  retired: { left },
  refused: { left },
};
const inStatus = (status: Volunteer['status'], change: object = {}) =>
  volunteer({ vettings: all, status, ...own[status], ...change });

type Event = keyof typeof VOLUNTEER_MACHINE.events;
const carryOut: Record<Event, (hers: Volunteer) => Volunteer | Refusal> = {
  activate: (hers) => recordVetting(hers, vetting('interview'), NOW),
  failCheck: (hers) => recordVetting(hers, vetting('interview', { result: 'failed' }), NOW),
  pause: (hers) => pauseVolunteer(hers, { reason: REASON }, NOW),
  resume: (hers) => resumeVolunteer(hers, NOW),
  retire: (hers) => retireVolunteer(hers, REASON, NOW),
  refuse: (hers) => refuseVolunteer(hers, REASON, NOW),
};

const outcome = (result: Volunteer | Refusal) => (isRefusal(result) ? result.refusal : result.status);
const done = (result: Volunteer | Refusal): Volunteer => {
  if (isRefusal(result)) throw new Error(`refused: ${result.refusal}`);
  return result;
};

/** A check recorded anew leaves whoever is in service as she is. */
const targetOf = (event: Event, from: Volunteer['status']) => {
  const { moves, refuses } = VOLUNTEER_MACHINE.events[event];
  const isRecheck = event === 'activate' && (from === 'active' || from === 'paused');
  return isRecheck ? from : ((moves as Partial<Record<string, string>>)[from] ?? refuses);
};
const rows = volunteerStatuses.flatMap((status) =>
  (Object.keys(carryOut) as Event[]).map(
    (event) => [VOLUNTEER_MACHINE.events[event].rule, status, event, targetOf(event, status)] as const,
  ),
);

describe('a volunteer’s file, every status and every event', () => {
  it.each(rows)('%s: %s, %s: %s', (_rule, status, event, expected) => {
    const before = inStatus(status);

    const after = carryOut[event](before);

    expect(outcome(after)).toBe(expected);
    if (isRefusal(after)) return;
    expect(volunteerSchema.parse(after)).toEqual(after);
    expect([after.pause !== undefined, after.left !== undefined]).toEqual([
      after.status === 'paused',
      after.status === 'retired' || after.status === 'refused',
    ]);
  });
});

describe('R-IN-10, R-IN-11: recording a check', () => {
  const applicant = (vettings: readonly Vetting[]) => volunteer({ status: 'applied', vettings });

  it('an applicant becomes active with the last of the three, and from that moment', () => {
    const second = done(recordVetting(applicant([vetting('identity')]), vetting('record'), NOW));
    const third = done(recordVetting(second, vetting('interview'), NOW));

    expect([second.status, second.activeSince]).toEqual(['applied', undefined]);
    expect([third.status, third.activeSince]).toEqual(['active', NOW]);
  });

  it.each<[string, Vetting]>([
    ['failed', vetting('interview', { result: 'failed' })],
    ['expired the day before', vetting('interview', { validUntil: '2026-04-09' })],
    ['not one of the three', vetting('training')],
  ])('an applicant whose third check is %s stays an applicant', (_, third) => {
    expect(outcome(recordVetting(applicant(without('interview')), third, NOW))).toBe('applied');
  });

  it('a check replaces the earlier one of its kind and no other, and names who recorded it', () => {
    const renewed = {
      ...vetting('record', { on: '2026-04-10', validUntil: '2027-04-10' }),
      recordedBy: 'officer-1',
    };

    const { vettings } = done(recordVetting(volunteer({ vettings: all }), renewed, NOW));

    expect(vettings).toHaveLength(3);
    expect(vettings).toEqual(expect.arrayContaining([...without('record'), renewed]));
  });

  it('Rule 2: after a failed check a pause that was to end by itself no longer does', () => {
    const away = inStatus('paused', { pause: { ...asked, until: '2026-04-20' } });

    const after = done(recordVetting(away, vetting('record', { result: 'failed' }), NOW));

    expect(after.pause).toEqual({ cause: 'checkFailed', since: NOW, check: 'record' });
    expect(isBack({ ...after, vettings: all }, '2026-05-01' as CalendarDate)).toBe(false);
  });

  it('the day since when a volunteer is active does not change', () => {
    const active = volunteer({ activeSince: '2026-01-01T00:00:00.000Z' });

    expect(done(recordVetting(active, vetting('record'), NOW)).activeSince).toBe('2026-01-01T00:00:00.000Z');
  });
});

describe('R-VO-03: a pause', () => {
  it('has reason, beginning and day of return; a second one replaces them', () => {
    const until = '2026-05-01' as CalendarDate;

    const first = done(pauseVolunteer(volunteer(), { reason: REASON, until }, NOW));
    const second = done(pauseVolunteer(first, { reason: '出差' }, NOW));

    expect(first.pause).toEqual({ cause: 'asked', since: NOW, reason: REASON, until });
    expect(second.pause).toEqual({ cause: 'asked', since: NOW, reason: '出差' });
  });

  it('does not replace one for a failed check', () => {
    const failed = inStatus('paused', { pause: { cause: 'checkFailed', since: NOW, check: 'record' } });

    expect(outcome(pauseVolunteer(failed, { reason: REASON }, NOW))).toBe('vettingNotInForce');
  });
});

describe('R-VO-04: the end of a pause', () => {
  const away = (change: object) => inStatus('paused', { pause: { ...asked, ...change } });

  it.each([
    ['the day before', '2026-04-11', false],
    ['on the day', '2026-04-10', true],
    ['the day after', '2026-04-09', true],
  ])('by itself: %s', (_, until, expected) => {
    expect(isBack(away({ until }), TODAY)).toBe(expected);
  });

  it('does not come by itself without a day, nor without vetting', () => {
    const { pause } = away({ until: '2026-04-10' });

    expect(isBack(away({}), TODAY)).toBe(false);
    expect(isBack(inStatus('paused', { pause, vettings: lapsed }), TODAY)).toBe(false);
  });

  it('cannot be decided while vetting is not in force', () => {
    expect(outcome(resumeVolunteer(inStatus('paused', { vettings: lapsed }), NOW))).toBe('vettingNotInForce');
    expect(done(resumeVolunteer(inStatus('paused'), NOW)).activeSince).toBe(NOW);
  });
});

describe('R-VO-05: retiring', () => {
  it.each([
    [0, 'retired'],
    [1, 'pairingsActive'],
    [2, 'pairingsActive'],
  ])('with %i active pairings: %s', (activePairings, expected) => {
    const result = retireVolunteer(volunteer({ capacity: 3, activePairings }), REASON, NOW);

    expect(outcome(result)).toBe(expected);
    if (isRefusal(result)) expect(result.detail?.zh).toContain(`${activePairings} 个`);
    else expect(result.left).toEqual({ at: NOW, reason: REASON });
  });
});

describe('R-VO-06: refusing an applicant', () => {
  it('has the reason and the time', () => {
    expect(refuseVolunteer(inStatus('applied'), REASON, NOW)).toMatchObject({
      status: 'refused',
      left: { at: NOW, reason: REASON },
    });
  });

  it.each(volunteerStatuses.filter((status) => status !== 'applied'))(
    'is refused for a volunteer who is %s',
    (status) => {
      expect(outcome(refuseVolunteer(inStatus(status), REASON, NOW))).toBe('wrongStatus');
    },
  );
});
