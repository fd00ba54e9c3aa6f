/** The operations of this room, by their routes. */
import { getMatchRun } from './get-match-run.ts';
import { listMatchRuns } from './list-match-runs.ts';
import { startMatchRun } from './start-match-run.ts';

export const runOperations = {
  getMatchRun,
  listMatchRuns,
  startMatchRun,
};
