/** A match run of the member’s own district. */
import { runId } from '../../../shared/kernel/ids.ts';
import { ownRecord } from '../../casework/own-record.ts';
import { getRun } from '../../store/matching/match-runs.ts';

export const loadRun = ownRecord({
  id: runId,
  get: getRun,
  owner: ({ districtCode }) => ({ districtCode }),
});
