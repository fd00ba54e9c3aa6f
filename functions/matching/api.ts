/** The matching function: runs, proposals, answers. It has no right to identities. */
import { matchingRoutes } from '../../shared/matching/routes.ts';
import { serve } from '../http/serve.ts';
import { invokeRedactor } from '../store/redactor.ts';
import { proposalOperations } from './proposals/operations.ts';
import { runOperations } from './runs/operations.ts';

export const handler = serve(
  matchingRoutes,
  {
    ...proposalOperations,
    ...runOperations,
  },
  { redact: invokeRedactor },
);
