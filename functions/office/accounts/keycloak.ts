/** Accounts at a Keycloak of one’s own, which Chinese districts use (ADR 0017). */
import type { Account } from '../../../shared/office/accounts/account.ts';
import { shortName } from '../../../shared/office/accounts/sign-in-name.ts';
import { type AccountIssuer, AccountRefused, type Followed, type WantedAccount } from './account-issuer.ts';
import * as admin from './keycloak-admin.ts';

interface SignInName {
  readonly username: string;
  readonly signInWith: NonNullable<Account['signInWith']>;
}

/** The phone, which a volunteer knows by heart; an address; or a name made for them. An address serves besides the phone, too. */
function nameOf({ memberId, phone, email }: WantedAccount): SignInName {
  if (phone) return { username: phone, signInWith: 'phone' };
  if (email) return { username: email.toLowerCase(), signInWith: 'email' };
  return { username: shortName(memberId), signInWith: 'name' };
}

const actionsFor = ({ needsSecondFactor }: WantedAccount) => [
  'UPDATE_PASSWORD',
  ...(needsSecondFactor ? ['CONFIGURE_TOTP'] : []),
];

function newUser(wanted: WantedAccount, { username }: SignInName) {
  return {
    username,
    enabled: true,
    ...(wanted.email && { email: wanted.email, emailVerified: true }),
    attributes: { memberId: [wanted.memberId] },
    requiredActions: actionsFor(wanted),
    credentials: [{ type: 'password', temporary: true, value: wanted.code }],
  };
}

/** What the user still has to do: all of it with a new code, else a second factor that the roles have come to need. */
async function pendingActions(user: admin.KeycloakUser, wanted: WantedAccount): Promise<string[]> {
  if (wanted.isNewCode) return actionsFor(wanted);
  const others = user.requiredActions.filter((action) => action !== 'CONFIGURE_TOTP');
  const isMissing = wanted.needsSecondFactor && !(await admin.hasSecondFactor(user.id));
  return isMissing ? [...others, 'CONFIGURE_TOTP'] : others;
}

async function bringUpToDate(user: admin.KeycloakUser, wanted: WantedAccount, { username }: SignInName) {
  if (wanted.isNewCode) {
    await admin.resetPassword(user.id, wanted.code);
    await admin.removeSecondFactors(user.id);
    await admin.endSessions(user.id);
  }
  await admin.replaceUser({
    ...user,
    username,
    email: wanted.email ?? '',
    emailVerified: wanted.email !== undefined,
    enabled: true,
    requiredActions: await pendingActions(user, wanted),
  });
}

async function makeEnabled(user: admin.KeycloakUser | undefined, wanted: WantedAccount): Promise<Followed> {
  const name = nameOf(wanted);
  const { signInWith } = name;
  if (!user) return { sub: await admin.createUser(newUser(wanted, name)), signInWith };
  await bringUpToDate(user, wanted, name);
  return { sub: user.id, signInWith };
}

async function follow(wanted: WantedAccount): Promise<Followed> {
  const user = await admin.findUser(wanted.memberId);
  if (wanted.state === 'enabled') return makeEnabled(user, wanted);
  if (!user) return {};
  if (wanted.state === 'deleted') {
    await admin.deleteUser(user.id);
    return {};
  }
  await admin.replaceUser({ ...user, enabled: false });
  await admin.endSessions(user.id);
  return { sub: user.id };
}

export const keycloak: AccountIssuer = {
  follow: (wanted) =>
    follow(wanted).catch((error: unknown) => {
      if (error instanceof AccountRefused) return { problem: error.problem };
      throw error;
    }),
};
