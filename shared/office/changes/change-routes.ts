/** Routes of the changes that wait for a second person. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { changeStatuses, changeView } from './change.ts';

export const changeRoutes = defineRoutes({
  listChanges: {
    method: 'GET',
    path: '/v1/changes',
    context: 'office',
    access: 'readChanges',
    summary: 'Lists changes that need a second person, those that wait first',
    query: pageQuery.extend({ status: z.enum(changeStatuses).optional() }),
    replies: { 200: pageOf(changeView) },
  },
  approveChange: {
    method: 'POST',
    path: '/v1/changes/{id}/approve',
    context: 'office',
    access: 'decideChanges',
    summary: 'Approves a change that another officer proposed; it takes effect at once',
    changesRecord: true,
    replies: { 200: changeView },
  },
  rejectChange: {
    method: 'POST',
    path: '/v1/changes/{id}/reject',
    context: 'office',
    access: 'decideChanges',
    summary: 'Rejects a change, or withdraws one’s own',
    body: z.object({ reason: reasonSchema }),
    changesRecord: true,
    replies: { 200: changeView },
  },
});
