/** Accounts: asked for again, for many at once, and the letters with the codes. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { memberView } from '../members/member.ts';
import { accountRequestBody, accountRequestListed, accountRequestView } from './account-request.ts';
import { accountSummary } from './account-summary.ts';
import { lettersBody, signInLetter } from './sign-in-letter.ts';

export const accountRoutes = defineRoutes({
  retryAccount: {
    method: 'POST',
    path: '/v1/members/{id}/account',
    context: 'office',
    access: 'changeMembers',
    summary: 'Asks again for an account that could not be set up',
    changesRecord: true,
    replies: { 200: memberView },
  },
  getAccountSummary: {
    method: 'GET',
    path: '/v1/account-summary',
    context: 'office',
    access: 'readMembers',
    summary: 'Counts the active volunteers and members by the state of their accounts',
    replies: { 200: accountSummary },
  },
  requestAccounts: {
    method: 'POST',
    path: '/v1/account-requests',
    context: 'office',
    access: 'changeMembers',
    summary: 'Asks for the accounts of many volunteers or officers at once',
    body: accountRequestBody,
    replies: { 202: accountRequestView },
  },
  listAccountRequests: {
    method: 'GET',
    path: '/v1/account-requests',
    context: 'office',
    access: 'readMembers',
    summary: 'Lists the requests for many accounts, newest first',
    query: pageQuery,
    replies: { 200: pageOf(accountRequestListed) },
  },
  getAccountRequest: {
    method: 'GET',
    path: '/v1/account-requests/{id}',
    context: 'office',
    access: 'readMembers',
    summary: 'Gets a request for many accounts, with the state of each account',
    replies: { 200: accountRequestView },
  },
  printSignInLetters: {
    method: 'POST',
    path: '/v1/sign-in-letters',
    context: 'office',
    access: 'changeMembers',
    summary: 'Returns the unused first sign-in codes of these members, for printing; each is logged',
    body: lettersBody,
    readsOnly: true,
    replies: { 200: z.object({ letters: z.array(signInLetter) }) },
  },
});
