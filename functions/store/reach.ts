/** Lists are bounded by query, not filtered afterwards: the partitions that a member may read. */
import type { DistrictCode, StreetCode, VolunteerId } from '../../shared/kernel/ids.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { isWithinReach, seesDistrict } from '../../shared/kernel/scope.ts';
import type { Source } from './page.ts';

/** Where one kind of record is listed. */
interface Listed {
  readonly ofDistrict: (code: DistrictCode) => Source;
  readonly ofStreets: (codes: readonly StreetCode[]) => Source;
}

/** The member’s whole reach, or the one street asked for; a street beyond it is not found. */
export function sourceWithinReach(
  actor: Member,
  street: StreetCode | undefined,
  listed: Listed,
): Source | Refusal {
  if (street === undefined)
    return seesDistrict(actor) ? listed.ofDistrict(actor.districtCode) : listed.ofStreets(actor.streets);
  const place = { districtCode: street.slice(0, 6) as DistrictCode, streetCode: street };
  return isWithinReach(actor, place) ? listed.ofStreets([street]) : refuse('notFound');
}

/** The volunteer whose own records this member reads; `undefined` for an officer, who reads by place. */
export const ownRecordsOf = ({ roles, volunteerId }: Member): VolunteerId | undefined =>
  roles.some((role) => role !== 'volunteer') ? undefined : volunteerId;
