/** The first walk of a verification: along the seals, each with the entries that it names (edits, deletions, gaps). */
import type { Anchor } from './anchor.ts';
import { type Hash, type Head, NO_SEAL, type Seal, type Stored, sealKey, wholeSeal } from './chain.ts';
import type { ChainFault } from './chain-fault.ts';
import type { Step, Walk } from './walk.ts';

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
