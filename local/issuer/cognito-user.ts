/** A user of the local pool as Cognito shows it. */
import type { IssuerUser } from './account-store.ts';

const TOTP = 'SOFTWARE_TOKEN_MFA';
export const WITH_TOTP = { UserMFASettingList: [TOTP], PreferredMfaSetting: TOTP };

/** Nothing is shown of a factor that somebody has not. */
export const factorsOf = ({ otps }: IssuerUser) => (otps.length > 0 ? WITH_TOTP : {});

export function attributesOf({ id, email, phone }: IssuerUser) {
  const present = { sub: id, email, phone_number: phone };
  return Object.entries(present).flatMap(([Name, Value]) => {
    if (Value === undefined) return [];
    const verified = Name === 'sub' ? [] : [{ Name: `${Name}_verified`, Value: 'true' }];
    return [{ Name, Value }, ...verified];
  });
}
