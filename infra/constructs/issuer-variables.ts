/** What functions know of the issuer. */
import type { EnvironmentName } from '../../shared/environment.ts';
import type { Settings } from '../settings.ts';

export type IssuerVariables = Readonly<
  Record<
    Extract<EnvironmentName, 'ISSUER' | 'CLIENT_ID' | 'AUDIENCE' | 'SIGN_IN_ORIGINS' | 'ACCOUNTS'>,
    string
  > &
    Partial<
      Record<
        Extract<EnvironmentName, 'USER_POOL_ID' | 'USER_POOL_URL' | 'SIGN_OUT_URL' | 'SECOND_FACTOR'>,
        string
      >
    >
>;

export const secondFactorIn = ({ requiresSecondFactor }: Settings) =>
  requiresSecondFactor ? { SECOND_FACTOR: 'required' } : {};

/** `undefined` without an issuer of one’s own. */
export function variablesOfSettings(settings: Settings): IssuerVariables | undefined {
  const { issuer, audience, clientId, tokenOrigin, accounts = 'none' } = settings;
  if (issuer === undefined || audience === undefined) return undefined;
  const origins = [issuer, tokenOrigin ?? issuer].map((url) => new URL(url).origin);
  return {
    ISSUER: issuer,
    CLIENT_ID: clientId ?? audience,
    AUDIENCE: audience,
    SIGN_IN_ORIGINS: [...new Set(origins)].join(' '),
    ACCOUNTS: accounts,
    ...secondFactorIn(settings),
  };
}
