/** From the engine’s ids to what an officer may read: file numbers and masked names. */
import type * as z from 'zod';
import type { Move, SeatHolder } from './explain.ts';
import type { PlanChange } from './explain-change.ts';
import type { PairFacts } from './pair-facts.ts';
import type { RunPool } from './run.ts';
import type { moveSchema, planChangeSchema } from './schema.ts';

interface Shown {
  readonly fileNumber: string;
  readonly maskedName: string;
}

export type Numbers = ReadonlyMap<string, Shown>;

/** Everybody of a pool by id. */
export const numbersOf = ({ children, volunteers }: RunPool): Numbers =>
  new Map([...children, ...volunteers].map((one) => [one.id as string, one]));

const numberOf = (id: string | undefined, numbers: Numbers) =>
  id === undefined ? undefined : numbers.get(id)?.fileNumber;

export const movesByNumber = (moves: readonly Move[], numbers: Numbers): z.infer<typeof moveSchema>[] =>
  moves.map(({ childId, from, to }) => ({
    child: numberOf(childId, numbers) ?? childId,
    from: numberOf(from, numbers),
    to: numberOf(to, numbers),
  }));

export const viewChange = ({ matchedByTier, objective }: PlanChange): z.infer<typeof planChangeSchema> => ({
  matchedByTier: [...matchedByTier],
  objective,
});

interface Named {
  readonly volunteerId: string;
  readonly facts: PairFacts;
  readonly heldBy: readonly SeatHolder[];
  readonly change: PlanChange;
}

export const viewCandidate = ({ volunteerId, facts, heldBy, change }: Named, numbers: Numbers) => ({
  volunteerId,
  volunteerNumber: numbers.get(volunteerId)?.fileNumber ?? '',
  volunteerName: numbers.get(volunteerId)?.maskedName ?? '',
  facts,
  heldBy: heldBy.map(({ childId, tier }) => ({ child: numberOf(childId, numbers) ?? childId, tier })),
  change: viewChange(change),
});
