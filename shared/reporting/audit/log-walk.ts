/** The second walk of a verification: along the log, each entry with its mark (what is in no seal). */
import { epochMs, type Instant } from '../../kernel/instants.ts';
import type { Step, Walk } from './walk.ts';

/** R-RE-34: Every entry of the audit log is sealed once, within a minute. */
const MAX_SECONDS_UNSEALED = 60;

/** An entry as it is found: its key, and when it says it was stored. */
export interface FoundEntry {
  readonly key: string;
  readonly storedAt: Instant | undefined;
}

export interface LogPiece {
  /** The entries behind the walk’s `after`, in order of their keys. */
  readonly entries: readonly FoundEntry[];
  /** The number of the seal that each one’s mark names; also of marks in between whose entry is not there. */
  readonly marks: ReadonlyMap<string, number>;
  /** Keys of the entries that the seals with these numbers name. */
  readonly named: ReadonlyMap<number, ReadonlySet<string>>;
  readonly now: Instant;
}

/** Stored within the time that sealing takes, clocks a little apart included. */
const isRecent = ({ storedAt }: FoundEntry, now: Instant) =>
  storedAt !== undefined && Math.abs(epochMs(now) - epochMs(storedAt)) <= MAX_SECONDS_UNSEALED * 1000;

/** Of entries (R-RE-35): each entry has a mark, and the seal that it names has the entry; no mark without its entry. */
export function stepAlongLog(walk: Walk, { entries, marks, named, now }: LogPiece): Step {
  const found = new Map(entries.map((one) => [one.key, one]));
  const isSealed = (key: string) => named.get(marks.get(key) ?? 0)?.has(key) ?? false;
  const mayWait = (one: FoundEntry) => !marks.has(one.key) && isRecent(one, now);
  let step = walk;
  for (const key of [...new Set([...found.keys(), ...marks.keys()])].sort()) {
    const one = found.get(key);
    if (!one) return { walk: step, fault: { kind: 'entryDeleted', seq: marks.get(key) ?? 0, entry: key } };
    const waits = !isSealed(key);
    if (waits && !mayWait(one)) return { walk: step, fault: { kind: 'entryUnsealed', entry: key } };
    step = { ...step, after: key, entries: step.entries + 1, waiting: step.waiting + (waits ? 1 : 0) };
  }
  return { walk: step };
}
