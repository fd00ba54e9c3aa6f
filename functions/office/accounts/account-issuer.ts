/** What the system asks of an issuer, whichever it is: one account as a member’s record wants it. */
import type { AccountProblem } from '../../../shared/office/accounts/account.ts';
import type { IssuerAnswer } from '../../../shared/office/accounts/account-rules.ts';

export interface WantedAccount {
  /** Names the account for good, so that one begun is found again. */
  readonly memberId: string;
  /** `deleted` for a removed member: a number and an address are not held for nothing. */
  readonly state: 'enabled' | 'disabled' | 'deleted';
  readonly email: string | undefined;
  /** A mainland mobile number, eleven digits. */
  readonly phone: string | undefined;
  readonly needsSecondFactor: boolean;
  /** The password to begin with. */
  readonly code: string;
  /** Whether the issuer does not know the code yet: what was set up with another one ends then. */
  readonly isNewCode: boolean;
}

/** Done, or a reason that somebody has to put right. */
export type Followed = IssuerAnswer | { readonly problem: AccountProblem };

export interface AccountIssuer {
  /**
   * Makes the account as it is wanted, whatever of it was done before.
   * @throws on a fault that may pass: the queue tries it again.
   */
  follow(wanted: WantedAccount): Promise<Followed>;
}

/** An answer of the issuer that will be the same next time. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';
  readonly problem: AccountProblem;

  constructor(problem: AccountProblem, cause?: unknown) {
    super(`the issuer refuses the account: ${problem}`, { cause });
    this.problem = problem;
  }
}
