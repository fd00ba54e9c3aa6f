/** Verifies the chain of seals over a district’s audit log and names the first thing that is wrong with it. */
import * as z from 'zod';
import { epochMs, type Instant } from '../kernel/instants.ts';
import { type Hash, type Head, NO_SEAL, type Seal, sealHash, sealKey, sealSchema } from './audit-chain.ts';

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
  /** The chain ends before the anchor. */
  z.object({ kind: z.literal('tailCut'), seq }),
  /** The seal of the anchor’s number is another one: the chain was made anew. */
  z.object({ kind: z.literal('anchorDiffers'), seq }),
  /** In no seal, though it was stored longer ago than sealing takes. */
  z.object({ kind: z.literal('entryUnsealed'), entry }),
]);
export type ChainFault = z.infer<typeof chainFaultSchema>;

/** Rule 4: an entry is sealed within a minute. */
const MOST_SECONDS_UNSEALED = 60;

/** An entry as it is found: its key, its hash now, and when it says it was stored. */
export interface FoundEntry {
  readonly key: string;
  readonly hash: string;
  readonly storedAt: Instant | undefined;
}

export interface ChainToVerify {
  readonly districtCode: Seal['districtCode'];
  /** As stored, in order of their keys. Read before the entries: what is sealed meanwhile is then not missed. */
  readonly seals: readonly Readonly<Record<string, unknown>>[];
  /** In order of their keys. */
  readonly entries: readonly FoundEntry[];
  readonly now: Instant;
  /** A seal that was written down elsewhere earlier: without it nobody can tell a chain that was cut from a short one. */
  readonly anchor?: Head | undefined;
}

const counts = {
  seals: z.int().min(0),
  entries: z.int().min(0),
  /** The last seal that holds. */
  head: sealSchema.pick({ seq: true, hash: true, sealedAt: true }).optional(),
};

export const verificationSchema = z.discriminatedUnion('holds', [
  /** `waiting`: stored a moment ago, not sealed yet. */
  z.object({ holds: z.literal(true), ...counts, waiting: z.int().min(0) }),
  /** `fault`: the first. */
  z.object({ holds: z.literal(false), ...counts, fault: chainFaultSchema }),
]);
export type Verification = z.infer<typeof verificationSchema>;

const atAnchor = ({ seq, hash }: Head, anchor: Head | undefined): ChainFault | undefined =>
  anchor?.seq === seq && anchor.hash !== hash ? { kind: 'anchorDiffers', seq } : undefined;

/** The seal of this number, if it is whole and stands after `previous`. */
function checkSeal(
  item: Readonly<Record<string, unknown>>,
  { districtCode, seq, previous }: Pick<Seal, 'districtCode' | 'seq' | 'previous'>,
  hash: Hash,
): Seal | ChainFault {
  const { sk } = sealKey({ districtCode, seq });
  if (typeof item.sk === 'string' && item.sk > sk) return { kind: 'sealMissing', seq };
  const { data: seal } = sealSchema.safeParse(item);
  const isWhole = item.sk === sk && seal?.seq === seq && seal.hash === sealHash(item, hash);
  if (!isWhole) return { kind: 'sealEdited', seq };
  return seal.previous === previous ? seal : { kind: 'sealReplaced', seq };
}

/** @param firstHashes each sealed entry’s hash in the first seal that has it; a seal that says otherwise covers up an edit */
function checkEntries(
  { seq, entries }: Seal,
  found: ReadonlyMap<string, FoundEntry>,
  firstHashes: Map<string, string>,
): ChainFault | undefined {
  for (const { key, hash } of entries) {
    const first = firstHashes.get(key) ?? hash;
    firstHashes.set(key, first);
    const entry = found.get(key);
    if (!entry) return { kind: 'entryDeleted', seq, entry: key };
    if (entry.hash !== hash || first !== hash) return { kind: 'entryEdited', seq, entry: key };
  }
  return undefined;
}

/** Stored within the time that sealing takes, clocks a little apart included. */
const isRecent = ({ storedAt }: FoundEntry, now: Instant) =>
  storedAt !== undefined && Math.abs(epochMs(now) - epochMs(storedAt)) <= MOST_SECONDS_UNSEALED * 1000;

/** What the walk along the seals has found so far. */
interface Walk {
  readonly head: Verification['head'];
  readonly fault: ChainFault | undefined;
  readonly sealed: ReadonlyMap<string, string>;
}

function walk({ districtCode, seals, entries, anchor }: ChainToVerify, hash: Hash): Walk {
  const found = new Map(entries.map((one) => [one.key, one]));
  const sealed = new Map<string, string>();
  let head: Walk['head'];
  for (const [index, item] of seals.entries()) {
    const place = { districtCode, seq: index + 1, previous: head?.hash ?? NO_SEAL };
    const seal = checkSeal(item, place, hash);
    const fault = 'kind' in seal ? seal : (atAnchor(seal, anchor) ?? checkEntries(seal, found, sealed));
    if ('kind' in seal || fault) return { head, fault, sealed };
    head = { seq: seal.seq, hash: seal.hash, sealedAt: seal.sealedAt };
  }
  const isCut = anchor !== undefined && anchor.seq > seals.length;
  return { head, fault: isCut ? { kind: 'tailCut', seq: seals.length + 1 } : undefined, sealed };
}

/**
 * Rule 4: walks the seals in order, each with its entries, then looks for what the log has beyond them.
 * @returns counts, the chain’s head, and the first fault: a gap, an edit, a deletion or a tail cut off.
 */
export function verifyChain(chain: ChainToVerify, hash: Hash): Verification {
  const { head, fault, sealed } = walk(chain, hash);
  const counts = { seals: chain.seals.length, entries: chain.entries.length, head };
  if (fault) return { holds: false, ...counts, fault };
  const unsealed = chain.entries.filter(({ key }) => !sealed.has(key));
  const overdue = unsealed.find((one) => !isRecent(one, chain.now));
  return overdue
    ? { holds: false, ...counts, fault: { kind: 'entryUnsealed', entry: overdue.key } }
    : { holds: true, ...counts, waiting: unsealed.length };
}
