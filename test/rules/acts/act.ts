/** What may be done to a small district: decided on what is loaded now; whether it is stored is for later. */
import type { Change } from '../../../functions/store/change.ts';
import type { Pick, World } from '../world.ts';

/** `undefined` where the rules refuse it. */
export type Act = (world: World, pick: Pick) => Change[] | undefined;
export type Acts = Readonly<Record<string, Act>>;

/** What becomes of a child, by choice. */
export const afterwardsOf = ({ choice }: Pick) =>
  choice % 2 === 0 ? ('requeue' as const) : ('close' as const);
