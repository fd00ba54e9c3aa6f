/** Lists are bounded by query, not filtered afterwards: the partitions that a member may read. */
import { type Action, mayAct, type Owned, reachesOf, widestReach } from '../../shared/kernel/access.ts';
import { type DistrictCode, districtOf, type StreetCode, type VolunteerId } from '../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { streetsOfCommunity } from '../../shared/kernel/regions.ts';
import type { Member } from '../../shared/office/members/member.ts';
import type { Source } from './page.ts';

/** Where one kind of record is listed. */
interface Listed {
  readonly ofDistrict: (code: DistrictCode) => Source;
  readonly ofStreets: (codes: readonly StreetCode[]) => Source;
  /** Where a volunteer’s own are listed. */
  readonly ofVolunteer?: (id: VolunteerId) => Source;
  /** Where what a member made herself is listed. */
  readonly ofMember?: (id: Member['id']) => Source;
}

interface ListCall {
  readonly actor: Member;
  readonly action: Action;
  readonly may: (object: Owned) => boolean;
}

/** Who has no file of her own has nothing of her own. */
function ownSource({ id, volunteerId }: Member, { ofVolunteer, ofMember, ofStreets }: Listed): Source {
  if (volunteerId && ofVolunteer) return ofVolunteer(volunteerId);
  return ofMember ? ofMember(id) : ofStreets([]);
}

/** The streets whose partitions hold what the member reaches: a community’s records stand among those of its street. */
function streetsWithin({ actor, action }: ListCall): StreetCode[] {
  const reaches = reachesOf(actor, action);
  return [
    ...new Set([
      ...(reaches.includes('streets') ? actor.streets : []),
      ...(reaches.includes('communities') ? actor.communities.flatMap(streetsOfCommunity) : []),
    ]),
  ];
}

/** Of streets’ partitions, what is of a community worker’s communities (R-KE-110); `undefined` where they are theirs whole. */
export const communitiesWithin = <T extends Owned>({
  actor,
  action,
}: ListCall): ((record: T) => boolean) | undefined =>
  reachesOf(actor, action).includes('communities') && widestReach(actor, action) !== 'district'
    ? (record) => mayAct(actor, action, record)
    : undefined;

/** The member’s whole reach, or the one street asked for; a street beyond it is not found. */
export function sourceWithinReach(
  call: ListCall,
  street: StreetCode | undefined,
  listed: Listed,
): Source | Refusal {
  const { actor, action, may } = call;
  const reach = widestReach(actor, action);
  if (reach === 'own') return ownSource(actor, listed);
  if (street !== undefined)
    return streetsWithin(call).includes(street) ||
      may({ districtCode: districtOf(street), streetCode: street })
      ? listed.ofStreets([street])
      : refuse('notFound');
  return reach === 'district' ? listed.ofDistrict(actor.districtCode) : listed.ofStreets(streetsWithin(call));
}
