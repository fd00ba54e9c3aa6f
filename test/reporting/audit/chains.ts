/** A district’s audit log with its seals, as the audit table holds them, to be tampered with. */
import { createHash } from 'node:crypto';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import type { Anchor } from '../../../shared/reporting/audit/anchor.ts';
import {
  entryHash,
  type Head,
  makeSeal,
  type Seal,
  sealSchema,
} from '../../../shared/reporting/audit/chain.ts';
import { stepAlongLog } from '../../../shared/reporting/audit/log-walk.ts';
import { linkSeals, stepAlongSeals } from '../../../shared/reporting/audit/seal-walk.ts';
import { verdict } from '../../../shared/reporting/audit/verification.ts';
import { type Step, WALK_BEGINS } from '../../../shared/reporting/audit/walk.ts';

const DISTRICT = '320404' as DistrictCode;
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const BEGUN = Date.parse('2026-03-10T02:00:00Z');
/** Long after everything was stored. */
const NOW = instantOf(BEGUN + 3_600_000);

export type Item = Record<string, unknown> & { readonly sk: string };

export interface Log {
  readonly entries: readonly Item[];
  readonly seals: readonly Item[];
}

/** The entry number `index`, stored a second after the one before. */
export function entryItem(index: number): Item {
  const at = instantOf(BEGUN + index * 1000);
  return {
    pk: `AUDIT#${DISTRICT}`,
    sk: `${at}#entry-${index}`,
    id: `entry-${index}`,
    districtCode: DISTRICT,
    at,
    storedAt: at,
    by: { kind: 'member', memberId: 'officer', roles: ['street'] },
    action: 'child.verified',
    subject: { kind: 'child', id: `child-${index}` },
    why: '家访核实',
  };
}

export const hashed = (item: Item) => ({ key: item.sk, hash: entryHash(item, sha256) });

/** @param sizes how many entries each seal takes */
export function sealedLog(sizes: readonly number[]): Log {
  const entries: Item[] = [];
  const seals: Item[] = [];
  let after: Head | undefined;
  for (const size of sizes) {
    const batch = Array.from({ length: size }, (_, index) => entryItem(entries.length + index));
    entries.push(...batch);
    const seal = makeSeal({ districtCode: DISTRICT, after, entries: batch.map(hashed), now: NOW }, sha256);
    seals.push(seal);
    after = seal;
  }
  return { entries, seals };
}

const byKey = (items: readonly Item[]) => items.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));

/** As the sealer puts them: for each entry the first seal that names it. */
const marksOf = (seals: readonly Item[]) =>
  new Map(
    seals
      .map((item) => sealSchema.safeParse(item).data)
      .toReversed()
      .flatMap((seal) => seal?.entries.map(({ key }) => [key, seal.seq] as const) ?? []),
  );

export interface VerifyOptions {
  readonly anchor?: Anchor | undefined;
  readonly anchors?: readonly Anchor[];
  readonly now?: typeof NOW;
  /** By an entry’s key; those of the seals unless said. */
  readonly marks?: ReadonlyMap<string, number>;
  /** How many seals or entries are read at a time. */
  readonly piece?: number;
}

/** At least one, if an empty one. */
const piecesOf = <T>(items: readonly T[], size: number) =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Piece by piece, as the store hands them out. */
export function verify(
  log: Log,
  {
    anchor,
    anchors = anchor ? [anchor] : [],
    now = NOW,
    marks = marksOf(log.seals),
    piece = 1000,
  }: VerifyOptions = {},
) {
  const hashes = new Map(log.entries.map((item) => [item.sk, hashed(item).hash]));
  const seals = piecesOf(byKey(log.seals), piece);
  let step: Step = { walk: WALK_BEGINS };
  for (const [index, items] of seals.entries()) {
    const isLast = index === seals.length - 1;
    const linked = linkSeals(step.walk, { districtCode: DISTRICT, items, isLast, anchors }, sha256);
    step = stepAlongSeals(step.walk, linked, hashes);
    if (step.fault) return verdict(step);
  }
  const named = new Map(
    log.seals.map((seal) => {
      const entries = (seal as unknown as Seal).entries.map(({ key }) => key);
      return [Number(seal.sk), new Set(entries)] as const;
    }),
  );
  const entries = piecesOf(byKey(log.entries), piece);
  for (const [index, items] of entries.entries()) {
    const { after = '' } = step.walk;
    const upTo = index === entries.length - 1 ? '~' : (items.at(-1)?.sk ?? '');
    const within = new Map([...marks].filter(([key]) => key > after && key <= upTo));
    const found = items.map((item) => ({ key: item.sk, storedAt: item.storedAt as typeof NOW | undefined }));
    step = stepAlongLog(step.walk, { entries: found, marks: within, named, now });
    if (step.fault) break;
  }
  return verdict(step);
}
