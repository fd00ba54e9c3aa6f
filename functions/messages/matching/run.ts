/** Messages about a match run: to each street that has something to confirm, one each. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import type { MatchRun } from '../../../shared/matching/runs/run.ts';
import type { Change } from '../../store/change.ts';
import { messagesAbout } from '../message-table.ts';

interface Proposals {
  readonly run: MatchRun;
  readonly streetCode: StreetCode;
  readonly count: number;
}

export const runMessage = messagesAbout<Proposals>()({
  kinds: ['proposalsMade'],
  audiences: { street: ({ streetCode }) => ({ streets: [streetCode] }) },
  content: ({ run, streetCode, count }) => ({
    districtCode: run.districtCode,
    streetCode,
    params: { count: String(count) },
    path: `/match-runs/${run.id}`,
  }),
});

/**
 * R-MA-26: The proposals of a run are sent to each street as one message with their number.
 * @param streets the street of each proposal.
 */
export const runMessages = (run: MatchRun, streets: readonly StreetCode[], clock: Clock): Change[] =>
  [...Map.groupBy(streets, (code) => code)].map(([streetCode, { length: count }]) =>
    runMessage({ run, streetCode, count }, 'proposalsMade', clock),
  );
