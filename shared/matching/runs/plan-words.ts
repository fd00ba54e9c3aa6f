/** From the engine’s ids to what an officer may read: file numbers and masked names, of children of her own reach only. */
import type * as z from 'zod';
import { mayAct, type Owned } from '../../kernel/access.ts';
import type { Member } from '../../office/members/member.ts';
import type { PairFacts } from '../proposals/pair-facts.ts';
import type { Move, SeatHolder } from './explain.ts';
import type { PlanChange } from './explain-change.ts';
import type { moveSchema, planChangeSchema } from './plan-change.ts';
import type { RunPool } from './plan-run.ts';

interface Person extends Owned {
  readonly fileNumber: string;
  readonly maskedName: string;
}

type Sees = (child: Owned) => boolean;

/** Whose file numbers of a plan this member may see (Rule 6). */
export const seenBy =
  (member: Member): Sees =>
  (child) =>
    mayAct(member, 'readProposals', child);

/** Everybody of a pool by id, and whose numbers are told. */
export interface PlanWords {
  readonly people: ReadonlyMap<string, Person>;
  readonly sees: Sees;
}

export const planWords = ({ children, volunteers }: RunPool, sees: Sees): PlanWords => ({
  people: new Map([...children, ...volunteers].map((one) => [one.id as string, one])),
  sees,
});

const personOf = (id: string, { people }: PlanWords): Person => {
  const person = people.get(id);
  if (!person) throw new Error(`${id} stands in the plan and not in its pool`);
  return person;
};

const numberOf = (id: string | undefined, words: PlanWords) =>
  id === undefined ? undefined : personOf(id, words).fileNumber;

const effectOf = ({ from, to }: Move) =>
  from === undefined ? ('gains' as const) : to === undefined ? ('loses' as const) : ('changes' as const);

type MoveView = z.infer<typeof moveSchema>;

export function viewMove(move: Move, words: PlanWords): MoveView {
  const { childId, tier, from, to } = move;
  const anonymous = { tier, effect: effectOf(move) };
  const child = personOf(childId, words);
  if (!words.sees(child)) return anonymous;
  return { child: child.fileNumber, ...anonymous, from: numberOf(from, words), to: numberOf(to, words) };
}

function viewHolder({ childId, tier }: SeatHolder, words: PlanWords) {
  const child = personOf(childId, words);
  return words.sees(child) ? { child: child.fileNumber, tier } : { tier };
}

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

export function viewCandidate({ volunteerId, facts, heldBy, change }: Named, words: PlanWords) {
  const { fileNumber, maskedName } = personOf(volunteerId, words);
  return {
    volunteerId,
    volunteerNumber: fileNumber,
    volunteerName: maskedName,
    facts,
    heldBy: heldBy.map((holder) => viewHolder(holder, words)),
    change: viewChange(change),
  };
}
