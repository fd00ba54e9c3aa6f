import { refuse } from '../../../shared/kernel/problem.ts';
import {
  hasPendingCode,
  isEntitled,
  needsSecondFactor,
} from '../../../shared/office/accounts/account-rules.ts';
import type { SignInLetter } from '../../../shared/office/accounts/sign-in-letter.ts';
import { shortName } from '../../../shared/office/accounts/sign-in-name.ts';
import { type Member, memberLabel } from '../../../shared/office/members/member.ts';
import { signInCode } from '../../casework/sign-in-code.ts';
import { appendAlone } from '../../store/audit.ts';
import { readMembers } from '../../store/office/members.ts';
import type { OfficeOperation } from '../operation-types.ts';

type Account = NonNullable<Member['account']>;

async function letterTo(member: Member, { issue, code, signInWith }: Account): Promise<SignInLetter[]> {
  if (!code || !signInWith) return [];
  const name = { email: member.email, name: shortName(member.id), phone: undefined }[signInWith];
  return [
    {
      memberId: member.id,
      label: memberLabel(member) ?? member.id,
      signInWith,
      ...(name && { signInName: name }),
      needsSecondFactor: needsSecondFactor(member),
      code: (await signInCode(member, issue)).join(''),
      expiresAt: code.expiresAt,
    },
  ];
}

/** R-KE-48: Printed sign-in codes are logged, each with the member whose it is; a code that was used or has expired is not shown again. */
export const printSignInLetters: OfficeOperation<'printSignInLetters'> = async ({
  actor,
  body,
  now,
  may,
  requestId,
}) => {
  const found = await readMembers(new Set<string>(body.memberIds));
  const own = found.filter(({ districtCode }) => may({ districtCode }));
  if (own.length < new Set(body.memberIds).size) return refuse('notFound');
  const open = own.filter(
    (member) =>
      isEntitled(member) && hasPendingCode(member) && now < (member.account?.code?.expiresAt ?? now),
  );
  const letters = (
    await Promise.all(open.map((member) => (member.account ? letterTo(member, member.account) : [])))
  ).flat();
  const by = { kind: 'member', memberId: actor.id, roles: actor.roles } as const;
  const { districtCode } = actor;
  await Promise.all(
    letters.map(({ memberId }) =>
      appendAlone(
        { districtCode, action: 'member.codePrinted', subject: { kind: 'member', id: memberId } },
        { id: `${requestId}-${memberId}`, at: now, by },
      ),
    ),
  );
  return { status: 200, body: { letters } };
};
