import { describe, expect, it } from 'vitest';
import type { CommunityCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { communityByCode } from '../../../shared/kernel/regions.ts';
import { distanceKm } from '../../../shared/matching/instance/reach.ts';
import type { ChildSituation, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import { moveSituation } from '../../../shared/matching/proposals/moved-child.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { child, volunteer } from '../../builders.ts';
import { pairing, proposal } from './pair-builders.ts';

const NOW = '2026-04-01T02:00:00.000Z' as Instant;
const NEW = { streetCode: '320404002', communityCode: '320404002001' };
const SINCE = '2026-03-02T00:00:00.000Z';

const point = (code: string) => communityByCode(code as CommunityCode) as { lat: number; lon: number };
/** From the volunteer’s community to the child’s new one. */
const km = distanceKm(point('320404001002'), point(NEW.communityCode));
const near = volunteer({ maxDistanceKm: Math.max(1, km) });
const far = volunteer({ maxDistanceKm: Math.max(1, km - 0.001) });

const moved = (result: ReturnType<typeof moveSituation>): WithVolunteer<ChildSituation> => {
  if (isRefusal(result)) throw new Error(result.refusal);
  return result;
};

describe('R-MA-55: a child moves to another street', () => {
  const paired = child({ ...NEW, status: 'paired', waitingSince: undefined, pairingId: 'pairing-1' });

  it.each([
    ['at her limit', near, []],
    ['just beyond her limit', far, [{ kind: 'outOfReach', since: NOW }]],
  ])('%s: the pairing goes on in the new street and is flagged %j', (_, who, flags) => {
    const after = moved(
      moveSituation({ kind: 'paired', child: paired, pairing: pairing(), volunteer: who }, NOW),
    );

    expect(after.child).toBe(paired);
    expect(after).toMatchObject({
      pairing: { ...pairing(), streetCode: NEW.streetCode, flags },
    });
  });

  it('back within the volunteer’s limit, the flag is cleared', () => {
    const flagged = pairing({ flags: [{ kind: 'outOfReach', since: SINCE }] });

    const after = moved(
      moveSituation({ kind: 'paired', child: paired, pairing: flagged, volunteer: near }, NOW),
    );

    expect(after).toMatchObject({ pairing: { flags: [] } });
  });

  const proposed = child({ ...NEW, status: 'proposed', proposalId: 'proposal-1' });

  it.each<[Proposal['status'], typeof near, Proposal['status'], string]>([
    ['proposed', near, 'replaced', 'waiting'],
    ['streetConfirmed', near, 'streetConfirmed', 'proposed'],
    ['guardianAgreed', near, 'guardianAgreed', 'proposed'],
    ['volunteerAgreed', near, 'volunteerAgreed', 'proposed'],
    ['streetConfirmed', far, 'replaced', 'waiting'],
    ['guardianAgreed', far, 'replaced', 'waiting'],
  ])('a proposal that is %s becomes %s', (status, who, expected, childStatus) => {
    const before = proposal({ status });

    const after = moved(
      moveSituation({ kind: 'proposed', child: proposed, proposal: before, volunteer: who }, NOW),
    );

    expect(after.child).toMatchObject({ status: childStatus, waitingSince: SINCE, ...NEW });
    expect(after).toMatchObject({
      proposal: { status: expected, streetCode: expected === 'replaced' ? '320404001' : NEW.streetCode },
    });
  });

  it('a child without a proposal moves alone', () => {
    const alone = { kind: 'alone', child: child(NEW) } as const;

    expect(moveSituation(alone, NOW)).toEqual(alone);
  });
});
