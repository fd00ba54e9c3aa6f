/** Works off a request for many accounts: each row is one transaction, so that begun again it goes on where it stopped. */
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { AccountRequest } from '../../../shared/office/accounts/account-request.ts';
import { retryAccount } from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { codeTerms } from '../../casework/account-maker.ts';
import { inviteVolunteer, membershipOf } from '../../casework/volunteer-member.ts';
import { appendEntry } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { getRequest, replaceRequest } from '../../store/office/account-requests.ts';
import { replaceMember } from '../../store/office/members.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import { settle } from '../../store/settle.ts';
import { transact } from '../../store/transact.ts';

const ROWS_AT_ONCE = 8;

/** A member already: what failed is asked for again, what is under way or made stays as it is. */
async function askAgain(member: Member, now: Instant): Promise<Decided> {
  const { id, districtCode } = member;
  const again = retryAccount(member, await codeTerms(districtCode, now));
  if (isRefusal(again)) return NOTHING;
  const subject = { kind: 'member', id } as const;
  const fact = { districtCode, action: 'member.accountAsked', subject } as const;
  return { changes: [replaceMember(member, again)], facts: [fact] };
}

async function decide(id: VolunteerId, now: Instant): Promise<Decided> {
  const volunteer = await getVolunteer(id);
  if (volunteer?.status !== 'active') return NOTHING;
  const { member } = await membershipOf(id);
  return member ? askAgain(member, now) : inviteVolunteer(volunteer, now);
}

async function askFor(id: VolunteerId, request: AccountRequest, now: Instant): Promise<void> {
  await settle(async () => {
    const { changes, facts } = await decide(id, now);
    const stamp = { id: `${request.id}-${id}`, at: now, by: bySystem('accounts') };
    const entries = facts.flatMap((fact) => appendEntry({ ...fact, why: request.id }, stamp));
    return { result: undefined, changes: [...changes, ...entries] };
  });
}

/** @param waitedSeconds since the request was stored */
export async function fulfilRequest(id: string, waitedSeconds: number): Promise<void> {
  const request = await getRequest(id);
  if (request?.status !== 'running') return;
  const now = plusSeconds(request.createdAt, waitedSeconds);
  const ids = request.rows.flatMap(({ volunteerId, refused }) =>
    volunteerId && !refused ? [volunteerId] : [],
  );
  for (const piece of inPieces(ids, ROWS_AT_ONCE))
    await Promise.all(piece.map((volunteer) => askFor(volunteer, request, now)));
  await transact([replaceRequest(request, { ...request, status: 'done' })]);
}
