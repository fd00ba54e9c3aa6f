/** What a new day changes by itself: one step, for one district. Its `now` is the schedule’s instant, whenever it really runs. */
import type { Clock } from '../../shared/kernel/clock.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Decided } from '../store/outcome.ts';

export interface Day extends Clock {
  readonly districtCode: DistrictCode;
  /**
   * Stores what `decide` loads and decides, and decides anew when the ground has shifted meanwhile.
   * @returns whether there was anything to do; `decide` answers `undefined` when there is not, any longer.
   */
  readonly settle: (decide: () => Promise<Decided | undefined>) => Promise<boolean>;
}

/**
 * R-VO-30: Repeating a daily run changes nothing. Each step finds by the records’ own state what is still to be done in one
 * district. Returns how many records it dealt with.
 */
export type DailyStep = (day: Day) => Promise<number>;
