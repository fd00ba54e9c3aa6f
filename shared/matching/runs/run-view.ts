/** A run as a member may see it: a street reads of its own children only (Rule 6). */
import type { Member } from '../../office/members/member.ts';
import { seenBy } from './plan-words.ts';
import type { MatchRun } from './run.ts';

type Result = NonNullable<MatchRun['result']>;
type Move = NonNullable<Result['weightsPreview']>['moves'][number];

/** Everything that a run tells of single children, cut to those that `actor` sees. */
export function viewRun(run: MatchRun, actor: Member): MatchRun {
  if (!run.result) return run;
  const { districtCode } = run;
  const sees = ({ streetCode }: Pick<Move, 'streetCode'>) => seenBy(actor)({ districtCode, streetCode });
  const { unmatched, weightsPreview, ...result } = run.result;
  const moves = weightsPreview?.moves.map((move) => (sees(move) ? move : anonymous(move)));
  return {
    ...run,
    result: {
      ...result,
      unmatched: unmatched.filter(sees),
      ...(weightsPreview && moves && { weightsPreview: { ...weightsPreview, moves } }),
    },
  };
}

const anonymous = ({ tier, effect }: Move): Move => ({ tier, effect });

/** A run in a list, where single children are not told: with them, a page of a large district’s runs would outgrow an answer. */
export function listedRun(run: MatchRun): MatchRun {
  if (!run.result) return run;
  const { weightsPreview: _preview, ...result } = run.result;
  return { ...run, result: { ...result, unmatched: [] } };
}
