/** What the issuer answered, stored: the member bound to the account, or what somebody has to put right. */
import { type AuditFact, bySystem } from '../../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import {
  accountFailed,
  accountFollowed,
  hasPendingCode,
} from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { accountMessage } from '../../messages/office/account.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Change } from '../../store/change.ts';
import { bindMember, releaseSub, replaceMember } from '../../store/office/members.ts';
import { transact } from '../../store/transact.ts';
import type { Followed } from './account-issuer.ts';
import type { WantingMember } from './wanted-account.ts';

const ACTIONS = {
  made: 'member.accountMade',
  disabled: 'member.accountDisabled',
  failed: 'member.accountFailed',
} as const;

function factOf({ id, districtCode, account }: Member): AuditFact {
  const status = account?.status ?? 'failed';
  const action = status === 'wanted' ? ACTIONS.failed : ACTIONS[status];
  return { districtCode, action, subject: { kind: 'member', id }, to: status, why: account?.problem };
}

/** One `sub` is one member; an account that was made anew at the issuer has another. */
function bindings(before: Member, { id, sub }: Member): Change[] {
  if (sub === undefined || sub === before.sub) return [];
  return [bindMember({ id, sub }), ...(before.sub === undefined ? [] : [releaseSub(before.sub)])];
}

/** A volunteer who has a new code is sent it. */
function messages(before: WantingMember, after: Member, now: Instant, entryId: string): Change[] {
  const { districtCode, volunteerId } = after;
  const isNewCode = before.account.issueAtIssuer !== before.account.issue && hasPendingCode(after);
  if (!volunteerId || !isNewCode || after.account?.status !== 'made') return [];
  const clock = { now, newId: () => `${entryId}-ready` };
  return [accountMessage({ districtCode, volunteerId }, 'accountReady', clock)];
}

/** @returns `changed` where the member is no longer what was followed: then nothing is stored. */
export async function storeFollowed(
  before: WantingMember,
  followed: Followed,
  now: Instant,
): Promise<'stored' | 'changed'> {
  const after =
    'problem' in followed
      ? accountFailed(before, followed.problem, now)
      : accountFollowed(before, followed, now);
  const entryId = `${before.id}-account-${before.version}`;
  const entry = appendEntry(factOf(after), { id: entryId, at: now, by: bySystem('accounts') });
  const unmet = await transact([
    replaceMember(before, after),
    ...bindings(before, after),
    ...messages(before, after, now, entryId),
    ...entry,
  ]);
  if (typeof unmet === 'object' && unmet.refusal === 'memberAlready')
    return storeFollowed(before, { problem: 'nameTaken' }, now);
  return unmet === undefined ? 'stored' : 'changed';
}
