/** Proposals, by a run or by hand, and the answers to them. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { RECEIPT_THROTTLE } from '../../contract/throttles.ts';
import { receiptKeySchema } from '../../intake/receipts/receipt.ts';
import { childId, proposalId, volunteerId } from '../../kernel/ids.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { candidatesView, explanationView, overrideView } from '../runs/explain-views.ts';
import { proposalSchema } from './proposal.ts';

export const proposalView = proposalSchema.meta({ id: 'Proposal' });
const answerFields = { answer: z.enum(['agree', 'decline']), reason: reasonSchema.optional() };

export const proposalRoutes = defineRoutes({
  listCandidates: {
    method: 'GET',
    path: '/v1/children/{id}/candidates',
    context: 'matching',
    access: 'readProposals',
    summary: 'The best five volunteers for one waiting child, with reasons, and the best plan with it',
    replies: { 200: candidatesView },
  },
  listOwnProposals: {
    method: 'GET',
    path: '/v1/proposals',
    context: 'matching',
    access: 'readOwnProposals',
    summary: 'The volunteer’s own proposals, newest first, once a street has confirmed them',
    query: pageQuery,
    replies: { 200: pageOf(proposalView) },
  },
  proposeByHand: {
    method: 'POST',
    path: '/v1/proposals',
    context: 'matching',
    access: 'decideProposals',
    summary: 'An officer picks a volunteer; with `preview` only the exact price to the plan is shown',
    body: z.object({
      childId,
      volunteerId,
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
    summary: 'Why this volunteer and not a better-ranked one, in numbers from an exact solve',
    replies: { 200: explanationView },
  },
  getProposal: {
    method: 'GET',
    path: '/v1/proposals/{id}',
    context: 'matching',
    access: 'readProposal',
    summary: 'One proposal',
    replies: { 200: proposalView },
  },
  confirmProposal: {
    method: 'POST',
    path: '/v1/proposals/{id}/confirm',
    context: 'matching',
    access: 'decideProposals',
    summary: 'An officer confirms a proposal; the pair’s conditions are checked again',
    changesRecord: true,
    replies: { 200: proposalView },
  },
  declineProposal: {
    method: 'POST',
    path: '/v1/proposals/{id}/decline',
    context: 'matching',
    access: 'decideProposals',
    summary: 'An officer declines a proposal; the child waits again',
    body: z.object({ reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: proposalView },
  },
  answerAsVolunteer: {
    method: 'POST',
    path: '/v1/proposals/{id}/volunteer-answer',
    context: 'matching',
    access: 'answerProposals',
    summary: 'The volunteer agrees or declines',
    body: z.object(answerFields),
    changesRecord: true,
    replies: { 200: proposalView },
  },
  answerAsGuardian: {
    method: 'POST',
    path: '/v1/receipts/answers',
    context: 'matching',
    access: 'public',
    throttle: RECEIPT_THROTTLE,
    summary: 'The guardian agrees or declines, with the receipt code',
    body: receiptKeySchema.extend({ proposalId, ...answerFields }),
    replies: { 200: z.object({ status: proposalSchema.shape.status }) },
  },
});
