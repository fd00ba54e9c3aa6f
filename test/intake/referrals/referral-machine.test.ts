import { describe, expect, it } from 'vitest';
import {
  type Referral,
  referralSchema,
  referralStatuses,
} from '../../../shared/intake/referrals/referral.ts';
import { REFERRAL_MACHINE } from '../../../shared/intake/referrals/referral-machine.ts';
import * as rules from '../../../shared/intake/referrals/referral-rules.ts';
import type { ChildId, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { childIn } from '../children/child-in.ts';
import { REFERRAL_FIELDS, referralIn } from './referral-builders.ts';

const NOW = '2026-10-09T02:00:00.000Z' as Instant;
const step = { at: NOW, by: 'member-street' };
const follow = (status: 'waiting' | 'closed') => (referral: Referral) =>
  rules.followFile(referral, childIn(status), NOW);

/** Every event of the machine, as its rule carries it out. */
const carryOut = {
  takeUp: (referral) => rules.takeUp(referral, step),
  openFile: (referral) => rules.fileOpened(referral, 'child-1' as ChildId, NOW),
  link: (referral) => rules.link(referral, childIn('submitted'), NOW),
  decline: (referral) => rules.decline(referral, { reason: 'notFound' }, step, ['street']),
  reroute: (referral) => rules.reroute(referral, '320404002' as StreetCode),
  verify: follow('waiting'),
  close: follow('closed'),
} as const satisfies Record<keyof typeof REFERRAL_MACHINE.events, (referral: Referral) => Referral | Refusal>;
type Event = keyof typeof carryOut;

/** What follows from a file is nothing where the machine does not know it; what an officer does is refused. */
function expectedOf(event: Event, status: Referral['status']): string {
  const { moves, refuses } = REFERRAL_MACHINE.events[event];
  const to = (moves as Partial<Record<string, string>>)[status];
  return to ?? (event === 'verify' || event === 'close' ? status : refuses);
}

const rows = referralStatuses.flatMap((status) =>
  (Object.keys(carryOut) as Event[]).map(
    (event) => [REFERRAL_MACHINE.events[event].rule, status, event, expectedOf(event, status)] as const,
  ),
);

describe('a referral, every status and every event', () => {
  it.each(rows)('%s: %s, %s: %s', (_rule, status, event, expected) => {
    const before = referralIn(status);

    const after = carryOut[event](before);

    expect(isRefusal(after) ? after.refusal : after.status).toBe(expected);
    expect(before).toEqual(referralIn(status));
    if (isRefusal(after)) return;
    expect(referralSchema.parse(after)).toEqual(after);
    const own = Object.keys(REFERRAL_FIELDS[after.status]);
    const foreign = Object.values(REFERRAL_FIELDS)
      .flatMap((fields) => Object.keys(fields))
      .filter((field) => !own.includes(field) && !(field === 'takenUp' && after.status === 'declined'));
    expect(Object.keys(after).filter((field) => foreign.includes(field))).toEqual([]);
  });
});

describe('R-RF-03: linked to a file', () => {
  it.each([
    ['submitted', 'linked'],
    ['returned', 'linked'],
    ['waiting', 'verified'],
    ['proposed', 'verified'],
    ['paired', 'verified'],
    ['closed', 'fileClosed'],
  ] as const)('that is %s: %s', (status, expected) => {
    const linked = rules.link(referralIn('takenUp'), childIn(status), NOW);

    expect(isRefusal(linked) ? linked.refusal : linked.status).toBe(expected);
  });
});

describe('R-RF-05: a report of harm', () => {
  it.each([
    [['street'], 'harmIsDistricts'],
    [['district'], 'declined'],
    [['district', 'street'], 'declined'],
  ] as const)('is declined by %s: %s', (roles, expected) => {
    const noOutsideReport = { reason: '误报', at: NOW, by: 'member-street' };
    const report = referralIn('takenUp', { urgency: 'harm', noOutsideReport });

    const declined = rules.decline(report, { reason: 'handedOver' }, step, roles);

    expect(isRefusal(declined) ? declined.refusal : declined.status).toBe(expected);
  });
});

describe('R-RF-08: a referral follows its file', () => {
  const elsewhere = { streetCode: '320404002', communityCode: '320404002001' };

  it('into another street, and into the file that remains of two', () => {
    const child = { ...childIn('submitted'), ...elsewhere, id: 'child-2' } as ReturnType<typeof childIn>;

    expect(rules.followFile(referralIn('fileOpened'), child, NOW)).toMatchObject({
      ...elsewhere,
      childId: 'child-2',
      status: 'fileOpened',
    });
  });

  it.each(['verified', 'declined', 'closed', 'received', 'takenUp'] as const)(
    'not when it is %s',
    (status) => {
      const before = referralIn(status);
      const child = { ...childIn('waiting'), ...elsewhere } as ReturnType<typeof childIn>;

      expect(rules.followFile(before, child, NOW)).toBe(before);
    },
  );
});

describe('R-RF-30: an erased referral', () => {
  it.each(referralStatuses)(
    'that was %s tells nobody’s name, place or words, and is still counted',
    (status) => {
      const erased = rules.eraseReferral(referralIn(status), NOW);

      expect(referralSchema.parse(erased)).toEqual(erased);
      expect(JSON.stringify(erased)).not.toMatch(/王|上门|320404001001/);
      expect(erased).toMatchObject({ office: 'school', streetCode: '320404001', erasedAt: NOW });
      expect(['fileOpened', 'linked']).not.toContain(erased.status);
    },
  );
});
