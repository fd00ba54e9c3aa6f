/**
 * Verifies the chain of seals over a district’s audit log, a piece at a time, and names the first thing that is wrong with it. Two walks:
 * along the seals, each with the entries that it names (edits, deletions, gaps); then along the log, each entry with its mark (what is in no seal).
 */
import * as z from 'zod';
import { epochMs, type Instant, instantSchema } from '../../kernel/instants.ts';
import type { Anchor } from './anchor.ts';
import {
  type Hash,
  type Head,
  NO_SEAL,
  type Seal,
  type Stored,
  sealKey,
  sealSchema,
  wholeSeal,
} from './chain.ts';

const seq = z.int().min(1);
/** The entry’s key: `<instant>#<id>`. */
const entry = z.string();

export const chainFaultSchema = z.discriminatedUnion('kind', [
  /** There is no seal of this number, yet there are later ones. */
  z.object({ kind: z.literal('sealMissing'), seq }),
  /** The seal is not what was sealed. */
  z.object({ kind: z.literal('sealEdited'), seq }),
  /** The seal was made after another seal than the one that stands before it. */
  z.object({ kind: z.literal('sealReplaced'), seq }),
  z.object({ kind: z.literal('entryEdited'), seq, entry }),
  z.object({ kind: z.literal('entryDeleted'), seq, entry }),
  /** The chain ends before the anchor; of that time, or given by hand. */
  z.object({ kind: z.literal('tailCut'), seq, anchoredAt: instantSchema.optional() }),
  /** The seal of the anchor’s number is another one: the chain was made anew. */
  z.object({ kind: z.literal('anchorDiffers'), seq, anchoredAt: instantSchema.optional() }),
  /** In no seal, though it was stored longer ago than sealing takes. */
  z.object({ kind: z.literal('entryUnsealed'), entry }),
]);
export type ChainFault = z.infer<typeof chainFaultSchema>;

/** R-RE-34: Every entry of the audit log is sealed once, within a minute. */
const MAX_SECONDS_UNSEALED = 60;

export const headSchema = sealSchema.pick({ seq: true, hash: true, sealedAt: true });

/** How far a verification has come: small, so that one request can hand it to the next. */
export const walkSchema = z.object({
  /** The last seal that holds. */
  head: headSchema.optional(),
  /** The seals are through; what is left is the log itself. */
  isThrough: z.boolean(),
  /** Key of the last entry of the log that was looked at. */
  after: z.string().optional(),
  entries: z.int().min(0),
  waiting: z.int().min(0),
});
export type Walk = z.infer<typeof walkSchema>;

export const WALK_BEGINS: Walk = { isThrough: false, entries: 0, waiting: 0 };

export interface Step {
  readonly walk: Walk;
  readonly fault?: ChainFault | undefined;
}

export interface SealPiece {
  readonly districtCode: Seal['districtCode'];
  /** The seals behind the walk’s head, as stored, in order of their keys. */
  readonly items: readonly Stored[];
  /** There are no more behind them. */
  readonly isLast: boolean;
  /** Seals that were written down elsewhere earlier: without one nobody can tell a chain that was cut from a short one. */
  readonly anchors?: readonly Anchor[];
}

/** Seals that hold one upon the other, up to the first that does not. */
export interface Linked {
  readonly seals: readonly Seal[];
  readonly fault?: ChainFault | undefined;
}

type AnchorsBySeq = ReadonlyMap<number, readonly Anchor[]>;

function atAnchor({ seq, hash }: Head, anchors: AnchorsBySeq): ChainFault | undefined {
  const other = anchors.get(seq)?.find((anchor) => anchor.hash !== hash);
  return other && { kind: 'anchorDiffers', seq, anchoredAt: other.anchoredAt };
}

/** The seal of this number, if it is whole and stands after `previous`. */
function checkSeal(
  item: Stored,
  { districtCode, seq, previous }: Pick<Seal, 'districtCode' | 'seq' | 'previous'>,
  hash: Hash,
): Seal | ChainFault {
  const { sk } = sealKey({ districtCode, seq });
  if (typeof item.sk === 'string' && item.sk > sk) return { kind: 'sealMissing', seq };
  const seal = wholeSeal(item, hash);
  if (seal?.seq !== seq) return { kind: 'sealEdited', seq };
  return seal.previous === previous ? seal : { kind: 'sealReplaced', seq };
}

/**
 * R-RE-35: Verification of the audit log identifies every entry and every seal that was changed, removed or inserted. Of seals:
 * numbers without a gap, each seal’s own hash, its link to the one before, the anchor.
 */
export function linkSeals({ head }: Walk, piece: SealPiece, hash: Hash): Linked {
  const { districtCode, items, anchors = [] } = piece;
  const bySeq = Map.groupBy(anchors, (anchor) => anchor.seq);
  const seals: Seal[] = [];
  for (const item of items) {
    const before = seals.at(-1) ?? head;
    const place = { districtCode, seq: (before?.seq ?? 0) + 1, previous: before?.hash ?? NO_SEAL };
    const seal = checkSeal(item, place, hash);
    const fault = 'kind' in seal ? seal : atAnchor(seal, bySeq);
    if ('kind' in seal || fault) return { seals, fault };
    seals.push(seal);
  }
  return { seals, fault: piece.isLast ? atEnd(seals.at(-1) ?? head, anchors) : undefined };
}

/** The first anchor that was set behind the end of the chain. */
function atEnd(last: Head | undefined, anchors: readonly Anchor[]): ChainFault | undefined {
  const end = last?.seq ?? 0;
  const beyond = anchors.filter(({ seq }) => seq > end).toSorted((a, b) => a.seq - b.seq)[0];
  return beyond && { kind: 'tailCut', seq: end + 1, anchoredAt: beyond.anchoredAt };
}

function checkEntries({ seq, entries }: Seal, hashes: ReadonlyMap<string, string>): ChainFault | undefined {
  for (const { key, hash } of entries) {
    const found = hashes.get(key);
    if (found === undefined) return { kind: 'entryDeleted', seq, entry: key };
    if (found !== hash) return { kind: 'entryEdited', seq, entry: key };
  }
  return undefined;
}

/** @param hashes of the entries that the seals name, as they are now */
export function stepAlongSeals(
  walk: Walk,
  { seals, fault }: Linked,
  hashes: ReadonlyMap<string, string>,
): Step {
  let { head } = walk;
  for (const seal of seals) {
    const spoiled = checkEntries(seal, hashes);
    if (spoiled) return { walk: { ...walk, head }, fault: spoiled };
    head = { seq: seal.seq, hash: seal.hash, sealedAt: seal.sealedAt };
  }
  return { walk: { ...walk, head }, fault };
}

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

const counts = {
  /** Those that hold. */
  seals: z.int().min(0),
  /** Of the log, that were looked at after the seals. */
  entries: z.int().min(0),
  head: headSchema.optional(),
  /** Of those written down every day, that were compared. */
  anchors: z.int().min(0),
};

export const verificationSchema = z.discriminatedUnion('holds', [
  /** `waiting`: stored a moment ago, not sealed yet. With `next`: so far; it goes on from there. */
  z.object({ holds: z.literal(true), ...counts, waiting: z.int().min(0), next: z.string().optional() }),
  /** `fault`: the first. */
  z.object({ holds: z.literal(false), ...counts, fault: chainFaultSchema }),
]);
export type Verification = z.infer<typeof verificationSchema>;

/** What has been found up to here. */
export function verdict({ walk, fault }: Step, anchors: readonly Anchor[] = []): Verification {
  const { head, entries, waiting } = walk;
  const seals = head?.seq ?? 0;
  const counts = { seals, entries, head, anchors: anchors.filter(({ seq }) => seq <= seals).length };
  return fault ? { holds: false, ...counts, fault } : { holds: true, ...counts, waiting };
}
