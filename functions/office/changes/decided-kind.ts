/** A change that is decided about, with what was asked. */
import type { AskedOf, ChangeKind, PendingChange } from '../../../shared/office/changes/change.ts';

export interface DecidedKind<K extends ChangeKind> {
  readonly change: PendingChange;
  readonly asked: AskedOf<K>;
}
