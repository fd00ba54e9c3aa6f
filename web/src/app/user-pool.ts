/** What the console asks a Cognito user pool for whoever is signed in: to set up an authenticator, which its sign-in page asks for from then on. */
import * as z from 'zod';

const TOTP = 'SOFTWARE_TOKEN_MFA';

const userSchema = z.object({
  Username: z.string(),
  PreferredMfaSetting: z.string().optional(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string().optional() })).default([]),
});
const secretSchema = z.object({ SecretCode: z.string() });
const faultSchema = z.object({ __type: z.string(), message: z.string().default('') });

/** Refused by the pool, by Cognito’s own name of the reason. */
export class UserPoolError extends Error {
  override readonly name = 'UserPoolError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** How far somebody has come: nothing is left to do, or a key to add to an authenticator. */
export type Enrolment =
  | { readonly isDone: true }
  | { readonly isDone: false; readonly secret: string; readonly signInName: string };

export interface UserPool {
  /** Begins, with a new key each time. */
  readonly begin: () => Promise<Enrolment>;
  /** Checks the authenticator’s digits, has them asked for at every sign-in, and ends what was signed in without them. */
  readonly finish: (code: string) => Promise<void>;
}

/** What people sign in with, as an authenticator names the key. */
function signInNameOf({ Username, UserAttributes }: z.infer<typeof userSchema>): string {
  const attribute = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
  return attribute('email') ?? attribute('phone_number') ?? Username;
}

/** @param accessToken asked for with the scope for it */
export function createUserPool(url: string, accessToken: () => Promise<string | undefined>): UserPool {
  const call = async (operation: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ AccessToken: await accessToken(), ...body }),
    });
    if (answer.ok) return answer.json();
    const { __type: type, message } = faultSchema.parse(await answer.json());
    throw new UserPoolError(type.split('#').at(-1) ?? type, message);
  };
  return {
    begin: async () => {
      const user = userSchema.parse(await call('GetUser'));
      if (user.PreferredMfaSetting === TOTP) return { isDone: true };
      const { SecretCode: secret } = secretSchema.parse(await call('AssociateSoftwareToken'));
      return { isDone: false, secret, signInName: signInNameOf(user) };
    },
    finish: async (UserCode) => {
      await call('VerifySoftwareToken', { UserCode });
      await call('SetUserMFAPreference', {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      });
      await call('GlobalSignOut');
    },
  };
}
