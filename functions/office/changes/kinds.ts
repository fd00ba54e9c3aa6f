/** What each kind of change does once it is approved, and what its end without that undoes. A new kind is a row here. */
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/problem.ts';
import type { ChangeKind, PendingChange } from '../../../shared/office/changes/change.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import { removeInvited } from '../members/approved-invitation.ts';
import { changeRoles } from '../members/approved-roles.ts';
import { putInForce } from '../settings/approved-settings.ts';
import type { DecidedKind } from './decided-kind.ts';

interface KindRow<K extends ChangeKind> {
  readonly carryOut: (decided: DecidedKind<K>, clock: Clock) => Promise<Decided | Refusal>;
  readonly undo?: (decided: DecidedKind<K>, clock: Clock) => Promise<Decided>;
}

const KINDS: { readonly [K in ChangeKind]: KindRow<K> } = {
  settings: { carryOut: putInForce },
  // That it is approved is asked when they join.
  invitation: { carryOut: async () => NOTHING, undo: removeInvited },
  roles: { carryOut: changeRoles },
};

/** The row of a change; its kind says what was asked for, which the compiler does not follow. */
const rowOf = ({ asked }: PendingChange) => KINDS[asked.kind] as KindRow<ChangeKind>;

export const carryOut = (change: PendingChange, clock: Clock): Promise<Decided | Refusal> =>
  rowOf(change).carryOut({ change, asked: change.asked }, clock);

export const undo = async (change: PendingChange, clock: Clock): Promise<Decided> =>
  (await rowOf(change).undo?.({ change, asked: change.asked }, clock)) ?? NOTHING;
