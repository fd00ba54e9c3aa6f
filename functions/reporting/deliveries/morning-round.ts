/** The last of the daily steps: sends what the others have posted, each person’s together (R-RE-67). */
import { plusDays } from '../../../shared/kernel/instants.ts';
import { morningOf } from '../../../shared/morning.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { morningMessage } from '../../messages/reporting/morning.ts';
import type { Decided } from '../../store/outcome.ts';
import { gatheredOf, roundId, roundsOf } from '../../store/reporting/mornings.ts';

/** One record names them all. */
const MAX_PARTS = 3000;

/** A run that died before this step, and was not repeated, is made up for. */
const DAYS_BACK = 3;

/** What no round has yet. */
async function partsLeft(morning: string) {
  const gathered = await gatheredOf(morning);
  if (gathered.length === 0) return { left: gathered, round: 1 };
  const rounds = await roundsOf(morning);
  const sent = new Set(rounds.flatMap(({ parts = [] }) => parts));
  return { left: gathered.filter((id) => !sent.has(id)), round: rounds.length + 1 };
}

async function decide(morning: string, { districtCode, now }: Day): Promise<Decided | undefined> {
  const { left, round } = await partsLeft(morning);
  if (left.length === 0) return undefined;
  const parts = left.slice(0, MAX_PARTS);
  return { changes: [morningMessage({ id: roundId(morning, round), districtCode, parts }, now)], facts: [] };
}

export const sendMorning: DailyStep = async (day) => {
  let rounds = 0;
  for (let back = DAYS_BACK; back >= 0; back -= 1) {
    const morning = morningOf(day.districtCode, plusDays(day.now, -back));
    while (await day.settle(() => decide(morning, day))) rounds += 1;
  }
  return rounds;
};
