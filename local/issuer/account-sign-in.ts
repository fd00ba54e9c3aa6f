/** Signing in with an account: name and password, then whatever the account still has to do, one page after the other. */
import { randomUUID } from 'node:crypto';
import { type AccountStore, type IssuerUser, isPassword, newPassword } from './account-store.ts';
import { isOneTimePassword, newSecret } from './one-time-password.ts';

/** What is asked for next, and what was wrong with the answer before. */
export interface Asked {
  readonly step: 'password' | 'code' | 'newPassword' | 'enrol';
  readonly wrong?: 'credentials' | 'disabled' | 'code' | 'tooShort';
  /** Of a new authenticator, to be typed into it. */
  readonly secret?: string;
}

/** Who signed in, and by which means (RFC 8176). */
export interface SignedIn {
  readonly accountId: string;
  readonly amr: readonly string[];
}

interface Progress {
  readonly userId: string;
  readonly amr: readonly string[];
  readonly secret: string;
}

const MIN_PASSWORD_CHARACTERS = 10;

const without = (user: IssuerUser, action: string): IssuerUser => ({
  ...user,
  requiredActions: user.requiredActions.filter((one) => one !== action),
});

/** @returns what to ask next; `undefined` when nothing is left. */
function nextStep({ otps, requiredActions }: IssuerUser, { amr, secret }: Progress): Asked | undefined {
  if (otps.length > 0 && !amr.includes('otp')) return { step: 'code' };
  if (requiredActions.includes('UPDATE_PASSWORD')) return { step: 'newPassword' };
  return requiredActions.includes('CONFIGURE_TOTP') ? { step: 'enrol', secret } : undefined;
}

export function createAccountSignIn(store: AccountStore) {
  const sessions = new Map<string, Progress>();

  const password = (form: URLSearchParams): Progress | Asked => {
    const user = store.named(form.get('name') ?? '');
    if (!user || !isPassword(user, form.get('password') ?? ''))
      return { step: 'password', wrong: 'credentials' };
    if (!user.enabled) return { step: 'password', wrong: 'disabled' };
    return { userId: user.id, amr: ['pwd'], secret: newSecret() };
  };

  const code = (user: IssuerUser, progress: Progress, typed: string): Progress | Asked =>
    user.otps.some(({ secret }) => isOneTimePassword(secret, typed, Date.now()))
      ? { ...progress, amr: [...progress.amr, 'otp'] }
      : { step: 'code', wrong: 'code' };

  const chosen = (user: IssuerUser, progress: Progress, text: string): Progress | Asked => {
    if (text.length < MIN_PASSWORD_CHARACTERS || isPassword(user, text))
      return { step: 'newPassword', wrong: 'tooShort' };
    store.put({ ...without(user, 'UPDATE_PASSWORD'), password: newPassword(text) });
    return progress;
  };

  /** Setting one up is not signing in with it: the token says so only at the next sign-in. */
  const enrolled = (user: IssuerUser, progress: Progress, typed: string): Progress | Asked => {
    const { secret } = progress;
    if (!isOneTimePassword(secret, typed, Date.now())) return { step: 'enrol', wrong: 'code', secret };
    store.put({ ...without(user, 'CONFIGURE_TOTP'), otps: [...user.otps, { id: randomUUID(), secret }] });
    return { ...progress };
  };

  const answerTo = (progress: Progress | undefined, form: URLSearchParams): Progress | Asked => {
    const user = progress && store.byId(progress.userId);
    if (!user || form.get('step') === 'password') return password(form);
    const typed = form.get('code') ?? '';
    if (form.get('step') === 'code') return code(user, progress, typed);
    if (form.get('step') === 'enrol') return enrolled(user, progress, typed);
    return chosen(user, progress, form.get('newPassword') ?? '');
  };

  /** @param uid of the interaction, which lasts from one page to the next */
  return (uid: string, form: URLSearchParams): Asked | SignedIn => {
    const answer = answerTo(sessions.get(uid), form);
    if ('step' in answer) return answer;
    sessions.set(uid, answer);
    const user = store.byId(answer.userId);
    // Enrolled just now: the code was typed a moment ago.
    const left =
      user &&
      nextStep(user, form.get('step') === 'enrol' ? { ...answer, amr: [...answer.amr, 'otp'] } : answer);
    if (left) return left;
    sessions.delete(uid);
    return { accountId: answer.userId, amr: answer.amr };
  };
}
