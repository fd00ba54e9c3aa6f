/** The operations of this room, by their routes. */
import { getAccountRequest } from './get-account-request.ts';
import { getAccountSummary } from './get-account-summary.ts';
import { listAccountRequests } from './list-account-requests.ts';
import { printSignInLetters } from './print-sign-in-letters.ts';
import { requestAccounts } from './request-accounts.ts';
import { retryAccount } from './retry-account.ts';

export const accountOperations = {
  getAccountRequest,
  getAccountSummary,
  listAccountRequests,
  printSignInLetters,
  requestAccounts,
  retryAccount,
};
