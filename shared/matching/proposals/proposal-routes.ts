/** Proposals, by a run or by hand, and the answers to them. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { receiptKeySchema } from '../../intake/receipts/receipt.ts';
import { childReference, proposalId, volunteerReference } from '../../kernel/ids.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { spokenWaySchema } from '../../kernel/recorded-word.ts';
import { candidatesView, explanationView, overrideView } from '../runs/explain-views.ts';
import { proposalSchema } from './proposal.ts';
import { proposalView, reachableView } from './proposal-views.ts';

const answerFields = { answer: z.enum(['agree', 'decline']), reason: reasonSchema.optional() };

export const proposalRoutes = defineRoutes({
  listProposals: {
    method: 'GET',
    path: '/v1/match-runs/{id}/proposals',
    context: 'matching',
    access: 'readMatchRuns',
    summary: 'Lists the proposed matches of a run; street officers get those of their streets',
    query: pageQuery,
    replies: { 200: pageOf(reachableView) },
  },
  listCandidates: {
    method: 'GET',
    path: '/v1/children/{id}/candidates',
    context: 'matching',
    access: 'readProposals',
    summary:
      'Gets the five volunteers who suit a waiting child, with reasons, and the optimal plan that includes the child',
    replies: { 200: candidatesView },
  },
  listOwnProposals: {
    method: 'GET',
    path: '/v1/proposals',
    context: 'matching',
    access: 'readOwnProposals',
    summary: 'Lists the caller’s own proposed matches that a street has confirmed, newest first',
    query: pageQuery,
    replies: { 200: pageOf(proposalView) },
  },
  proposeByHand: {
    method: 'POST',
    path: '/v1/proposals',
    context: 'matching',
    access: 'decideProposals',
    summary: 'Proposes a volunteer chosen by an officer; `preview` returns only the exact effect on the plan',
    body: z.object({
      childId: childReference,
      volunteerId: volunteerReference,
      reason: reasonSchema,
      /** Nothing is saved. */
      preview: z.boolean().default(false),
    }),
    replies: { 200: overrideView, 201: proposalView },
  },
  explainProposal: {
    method: 'GET',
    path: '/v1/proposals/{id}/explanation',
    context: 'matching',
    access: 'readProposals',
    summary:
      'Explains why this volunteer was proposed rather than one who would suit the child better, with figures from an exact solve',
    replies: { 200: explanationView },
  },
  getProposal: {
    method: 'GET',
    path: '/v1/proposals/{id}',
    context: 'matching',
    access: 'readProposal',
    summary: 'Gets a proposed match; officers also see how the guardian and the volunteer are reached',
    replies: { 200: reachableView },
  },
  confirmProposal: {
    method: 'POST',
    path: '/v1/proposals/{id}/confirm',
    context: 'matching',
    access: 'decideProposals',
    summary: 'Confirms a proposed match after checking its conditions again',
    changesRecord: true,
    replies: { 200: proposalView },
  },
  declineProposal: {
    method: 'POST',
    path: '/v1/proposals/{id}/decline',
    context: 'matching',
    access: 'decideProposals',
    summary: 'Declines a proposed match; the child returns to the queue',
    body: z.object({ reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: proposalView },
  },
  answerAsVolunteer: {
    method: 'POST',
    path: '/v1/proposals/{id}/volunteer-answer',
    context: 'matching',
    access: 'answerProposals',
    summary: 'Agrees to or declines a proposed match as the volunteer',
    body: z.object(answerFields),
    changesRecord: true,
    replies: { 200: proposalView },
  },
  recordGuardianAnswer: {
    method: 'POST',
    path: '/v1/proposals/{id}/guardian-answer',
    context: 'matching',
    access: 'decideProposals',
    summary:
      'Records an answer that the guardian gave by phone or on paper, in the officer’s own name; not by who confirmed the match or is its volunteer',
    body: z.object({ ...answerFields, by: spokenWaySchema }),
    changesRecord: true,
    replies: { 200: proposalView },
  },
  answerAsGuardian: {
    method: 'POST',
    path: '/v1/receipts/answers',
    context: 'matching',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary: 'Agrees to or declines a proposed match as the guardian, with the receipt code',
    body: receiptKeySchema.extend({ proposalId, ...answerFields }),
    replies: { 200: z.object({ status: proposalSchema.shape.status }) },
  },
});
