/** Whether the system makes its members’ accounts here (ADR 0017). */
import { readEnvironment } from '../../shared/environment.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { CodeTerms } from '../../shared/office/accounts/account-rules.ts';
import { readSettings } from '../store/office/settings.ts';

export function makesAccounts(): boolean {
  if (!process.env.ACCOUNTS) return false;
  return readEnvironment(process.env, ['ACCOUNTS']).ACCOUNTS !== 'none';
}

/** For how long a code of this district is valid that is issued now. */
export async function codeTerms(district: DistrictCode, now: Instant): Promise<CodeTerms> {
  const { members } = await readSettings(district);
  return { now, validDays: members.codeValidDays };
}
