/** Routes of case work on a child’s file: how it ends, begins anew and moves, and what ever happened to it. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { rule } from '../../kernel/field-rule.ts';
import { streetCode } from '../../kernel/ids.ts';
import { addressDetailSchema, reasonSchema } from '../../kernel/people.ts';
import { communityInStreet, placeFields } from '../forms/forms.ts';
import { timelineEntry } from './timeline.ts';
import { childView } from './views.ts';

const reasonBody = z.object({ reason: reasonSchema });

export const fileRoutes = defineRoutes({
  closeChild: {
    method: 'POST',
    path: '/v1/children/{id}/close',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Closes a file that has no proposed match or pairing, with a reason',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: childView },
  },
  reopenChild: {
    method: 'POST',
    path: '/v1/children/{id}/reopen',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Reopens a closed file as a new period, to be verified again or returned to the queue',
    body: reasonBody.extend({ to: z.enum(['submitted', 'waiting']).default('submitted') }),
    changesRecord: true,
    replies: { 200: childView },
  },
  transferChild: {
    method: 'POST',
    path: '/v1/children/{id}/transfer',
    context: 'intake',
    access: 'changeFiles',
    summary:
      'Requests the transfer of a file to another street; the file stays where it is until that street accepts it',
    body: z
      .object({ ...placeFields, reason: reasonSchema })
      .refine(communityInStreet, rule('community.unknown', ['communityCode'])),
    changesRecord: true,
    replies: { 200: childView },
  },
  acceptTransfer: {
    method: 'POST',
    path: '/v1/children/{id}/transfer/accept',
    context: 'intake',
    access: 'answerTransfers',
    summary: 'Accepts a transferred file, with the family’s new address',
    body: z.object({ detail: addressDetailSchema }),
    changesRecord: true,
    replies: { 200: childView },
  },
  declineTransfer: {
    method: 'POST',
    path: '/v1/children/{id}/transfer/decline',
    context: 'intake',
    access: 'answerTransfers',
    summary: 'Declines a transfer, or cancels it for the sending street',
    body: reasonBody,
    changesRecord: true,
    replies: { 200: childView },
  },
  getTimeline: {
    method: 'GET',
    path: '/v1/children/{id}/timeline',
    context: 'intake',
    access: 'readHistories',
    summary: 'Gets the history of a child’s file and of files merged into it, oldest first, in words',
    query: pageQuery,
    replies: { 200: pageOf(timelineEntry) },
  },
  listTransfers: {
    method: 'GET',
    path: '/v1/transfers',
    context: 'intake',
    access: 'answerTransfers',
    summary: 'Lists files awaiting acceptance by the caller’s streets, oldest first',
    query: pageQuery.extend({ street: streetCode.optional() }),
    replies: { 200: pageOf(childView) },
  },
});
