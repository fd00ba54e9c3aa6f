/** How those are reached whom open proposals are put to (R-MA-36). */
import {
  type Reach,
  reachOfGuardian,
  reachOfVolunteer,
} from '../../../shared/intake/reachability/reachability.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { isOpen } from '../../../shared/matching/proposals/advance.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import type { ProposalReach } from '../../../shared/matching/proposals/proposal-reach.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { templateOf } from '../../../shared/sms-templates.ts';
import { readChildren } from '../../store/intake/children.ts';
import { readVolunteers } from '../../store/intake/volunteers.ts';
import { membersOfVolunteer } from '../../store/office/members.ts';
import { readSettings } from '../../store/office/settings.ts';

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map<string, T>(records.map((record) => [record.id, record]));

async function accountsOf(ids: readonly VolunteerId[]): Promise<ReadonlyMap<string, readonly Member[]>> {
  return new Map(await Promise.all(ids.map(async (id) => [id, await membersOfVolunteer(id)] as const)));
}

const GONE: Reach = { by: 'none', why: 'noPhone' };

/** The proposals, the open ones with the ways; all are of one district. */
export async function withReach(
  proposals: readonly Proposal[],
): Promise<(Proposal & { readonly reach?: ProposalReach })[]> {
  const open = proposals.filter(isOpen);
  const [first] = open;
  if (!first) return [...proposals];
  const ids = [...new Set(open.map(({ volunteerId }) => volunteerId))];
  const [children, volunteers, accounts, settings] = await Promise.all([
    readChildren([...new Set(open.map(({ childId }) => childId))]).then(byId),
    readVolunteers(ids).then(byId),
    accountsOf(ids),
    readSettings(first.districtCode),
  ]);
  const kind = (name: 'proposalConfirmed' | 'familyAsked') => ({
    hasTemplate: templateOf(settings, name) !== undefined,
  });
  return proposals.map((proposal) => {
    if (!isOpen(proposal)) return proposal;
    const child = children.get(proposal.childId);
    const volunteer = volunteers.get(proposal.volunteerId);
    const members = accounts.get(proposal.volunteerId) ?? [];
    const reach = {
      volunteer: volunteer ? reachOfVolunteer(volunteer, members, kind('proposalConfirmed')) : GONE,
      guardian: child ? reachOfGuardian(child, kind('familyAsked')) : GONE,
    };
    return { ...proposal, reach };
  });
}
