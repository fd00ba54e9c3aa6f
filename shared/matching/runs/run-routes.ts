/** Match runs. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { runSchema } from './run.ts';
import { weightsSchema } from './weights.ts';

const runView = runSchema.meta({ id: 'MatchRun' });

export const runRoutes = defineRoutes({
  startMatchRun: {
    method: 'POST',
    path: '/v1/match-runs',
    context: 'matching',
    access: 'startMatchRuns',
    summary: 'Queues a match run for the whole district',
    body: z
      .object({ weights: weightsSchema.optional(), preview: z.boolean().default(false) })
      .default({ preview: false }),
    replies: { 202: runView },
  },
  listMatchRuns: {
    method: 'GET',
    path: '/v1/match-runs',
    context: 'matching',
    access: 'readMatchRuns',
    summary: 'Lists match runs, newest first',
    query: pageQuery,
    replies: { 200: pageOf(runView) },
  },
  getMatchRun: {
    method: 'GET',
    path: '/v1/match-runs/{id}',
    context: 'matching',
    access: 'readMatchRuns',
    summary: 'Gets a match run with its result and proof',
    replies: { 200: runView },
  },
});
