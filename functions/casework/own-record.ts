/** A record by the id in the request’s path: with the asker’s right to it and, for a change, in the version that they read. */
import type * as z from 'zod';
import type { May, Owned } from '../../shared/kernel/access.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { refuseStale, type Versioned } from '../http/stale.ts';

/** What of a call decides whether its record is shown. */
export interface RecordCall {
  readonly path: { readonly id: string };
  readonly may: May;
}

/** A call that changes its record. */
export interface ChangeCall extends RecordCall {
  readonly ifMatch: number;
  readonly body?: unknown;
  readonly now: Instant;
}

interface OwnRecord<Id, Item extends object, Call extends RecordCall> {
  /** The id’s schema. */
  readonly id: z.ZodType;
  readonly get: (id: Id) => Promise<Item | undefined>;
  /** Whose it is, where the record does not name them itself; whoever may act on one of several may see it. */
  readonly owner: (record: Item) => Owned | readonly Owned[];
  /** What hides a record from somebody who may act on it. */
  readonly isShown?: (record: Item, call: Call) => boolean;
}

interface Versions<Item, Call> {
  /** The record as the asker sees it, to be shown beside a stale write. */
  readonly view: (record: Item, now: Instant, call: Call) => Versioned;
}

/** Not there and not yours are the same: 404 (Rule 6). */
export const ownRecord =
  <Id, Item extends object, Call extends RecordCall>({
    id,
    get,
    owner,
    isShown,
  }: OwnRecord<Id, Item, Call>) =>
  async (call: Call): Promise<Item | Refusal> => {
    const parsed = id.safeParse(call.path.id);
    // The schema brands what it parses; its type alone does not show it.
    const record = parsed.success ? await get(parsed.data as Id) : undefined;
    if (record === undefined) return refuse('notFound');
    const isOwn = [owner(record)].flat().some(call.may);
    return isOwn && (isShown?.(record, call) ?? true) ? record : refuse('notFound');
  };

/** As `load` does; a stale write is refused with both sides shown (Rule 7). */
export const inVersion =
  <Item extends object, Call extends RecordCall>(
    load: (call: Call) => Promise<Item | Refusal>,
    { view }: Versions<Item, Call>,
  ) =>
  async (call: Call & ChangeCall): Promise<Item | Refusal> => {
    const record = await load(call);
    if (isRefusal(record)) return record;
    return refuseStale(view(record, call.now, call), call.ifMatch, call.body) ?? record;
  };
