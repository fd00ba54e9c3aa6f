/** The store’s changes carried out in memory, with their own conditions: all of a transaction or nothing. */
import type { Change } from '../../functions/store/change.ts';

type Stored = Record<string, unknown> & { version?: number };
type Write = Change['write'];

const keyOf = (key: Record<string, unknown>) => `${key.pk} ${key.sk}`;

/** The three conditions that the store makes, and none. */
function holds(condition: string | undefined, found: Stored | undefined, loaded: unknown): boolean {
  if (condition === undefined) return true;
  if (condition === 'attribute_not_exists(pk)') return found === undefined;
  if (condition === 'attribute_exists(pk)') return found !== undefined;
  if (condition === '#version = :loaded') return found?.version === loaded;
  throw new Error(`a condition that this memory does not know: ${condition}`);
}

const conditionOf = ({ Put, Delete, ConditionCheck, Update }: Write) => {
  const one = Put ?? Update ?? Delete ?? ConditionCheck;
  if (!one) throw new Error('a write that this memory does not know');
  const key = 'Item' in one ? one.Item : one.Key;
  return {
    key: keyOf(key ?? {}),
    condition: one.ConditionExpression,
    loaded: one.ExpressionAttributeValues?.[':loaded'],
  };
};

export class Memory {
  readonly #items = new Map<string, Stored>();
  readonly #parsings = new WeakMap<Stored, unknown>();
  /** How often each record was written. */
  readonly writes = new Map<string, number>();

  commit(changes: readonly Change[]): boolean {
    const isMet = changes.every(({ write }) => {
      const { key, condition, loaded } = conditionOf(write);
      return holds(condition, this.#items.get(key), loaded);
    });
    if (isMet) for (const change of changes) this.#write(change);
    return isMet;
  }

  #write({ item, write: { Put, Delete } }: Change): void {
    const stored = item ?? Put?.Item;
    if (stored) {
      const key = keyOf(stored);
      this.#items.set(key, structuredClone(stored));
      this.writes.set(key, (this.writes.get(key) ?? 0) + 1);
    }
    if (Delete?.Key) this.#items.delete(keyOf(Delete.Key));
  }

  /** Nobody changes what was parsed: it is kept as long as the record stands. */
  #parsed<T>(item: Stored, parse: (item: unknown) => T): T {
    if (!this.#parsings.has(item)) this.#parsings.set(item, parse(item));
    return this.#parsings.get(item) as T; // each kind of record has one parser
  }

  read<T>(pk: string, sk: string, parse: (item: unknown) => T): T | undefined {
    const found = this.#items.get(`${pk} ${sk}`);
    return found && this.#parsed(found, parse);
  }

  all<T>(prefix: string, parse: (item: unknown) => T): T[] {
    return [...this.#items]
      .filter(([key]) => key.startsWith(prefix))
      .map(([, item]) => this.#parsed(item, parse));
  }
}
