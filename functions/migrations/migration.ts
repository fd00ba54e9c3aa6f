/** A change of the shape of records, carried out once over all of a kind (ADR 0030). */
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Change } from '../store/change.ts';
import type { StoredKind } from '../store/stored-kind.ts';

/** An item as it is stored, of whatever shape. */
export type StoredItem = Readonly<Record<string, unknown>>;

export interface Migration {
  /** Month and subject: `2026-12-carers`. */
  readonly name: string;
  /** The kind whose items it goes through. */
  readonly kind: StoredKind;
  /** The number that its items have afterwards; those that have it, or a higher one, are left alone. */
  readonly to: number;
  /**
   * Loads what the item rests on and decides; the changes are one transaction, and raise the item to {@link to}
   * (`raiseTo` of its store). It is called again when what it loaded has changed meanwhile.
   */
  readonly decide: (item: StoredItem, clock: Clock) => Promise<readonly Change[]>;
}
