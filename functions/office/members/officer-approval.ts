/** Who may make somebody an officer: two district officers, or the only one there is, openly (R-KE-76). */
import type { AskedChange, PendingChange } from '../../../shared/office/changes/change.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { officerMessage } from '../../messages/office/officer.ts';
import { officersOfDistrict } from '../../store/office/members.ts';
import type { Decided } from '../../store/outcome.ts';
import { type Asking, proposed } from '../changes/outcome.ts';

/** Whether somebody else could approve it. */
async function hasColleague({ id, districtCode }: Member): Promise<boolean> {
  const officers = await officersOfDistrict(districtCode);
  return officers.some((one) => one.id !== id && one.status === 'active' && one.roles.includes('district'));
}

interface Appointment extends Pick<PendingChange, 'from' | 'to'> {
  readonly asked: Extract<AskedChange, { kind: 'invitation' | 'roles' }>;
  readonly memberId: Member['id'];
}

/** The change that waits; or, in a district with one officer only, what says so. */
export async function officerAppointed(
  { asked, from, to, memberId: id }: Appointment,
  call: Asking,
): Promise<Decided & { readonly changeId?: PendingChange['id'] }> {
  const { actor } = call;
  if (await hasColleague(actor)) return proposed({ asked, from, to }, call);
  const { districtCode } = actor;
  const subject = { kind: 'member', id } as const;
  return {
    changes: [officerMessage({ districtCode }, 'officerAppointedAlone', call)],
    facts: [{ districtCode, action: 'member.officerAlone', subject, from, to }],
  };
}
