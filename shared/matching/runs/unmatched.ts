/** Why a child stayed without a volunteer. */
import type { BuiltInstance } from '../instance/instance.ts';
import { distanceKm } from '../instance/reach.ts';
import type { MatchRun } from './run.ts';

type Reason = NonNullable<MatchRun['result']>['unmatched'][number]['reason'];

/** @param child row of the instance that the plan leaves unpaired. */
export function unmatchedReason({ instance, children, volunteers }: BuiltInstance, child: number): Reason {
  if (instance.rowStart[child + 1]! > instance.rowStart[child]!) return 'allTaken';
  const { point, needs } = children[child]!;
  const near = volunteers.filter(
    (volunteer) => distanceKm(point, volunteer.point) <= volunteer.maxDistanceKm,
  );
  if (near.length === 0) return 'noVolunteerInReach';
  return near.some(({ offers }) => offers.some((code) => needs.includes(code)))
    ? 'allBarred'
    : 'noneOffersIt';
}
