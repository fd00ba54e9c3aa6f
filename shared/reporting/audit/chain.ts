/**
 * Seals over the audit log: each has the hashes of some entries and of the seal before it, so that no part can be changed unnoticed
 * (Rule 4, R-RE-35).
 */
import * as z from 'zod';
import { districtCode } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instants.ts';

/** Text to its digest; handed in, since shared/ has no cryptography. */
export type Hash = (text: string) => string;

const hashText = z.string().regex(/^[0-9a-f]{64}$/);

/** What stands before the first seal. */
export const NO_SEAL = '0'.repeat(64);

const SEQ_DIGITS = 10;
/** Of a district. The next number still has a key behind it. */
const MAX_SEALS = 10 ** SEQ_DIGITS - 2;

export const sealedEntrySchema = z.object({
  /** The entry’s sort key in its district’s log: `<instant>#<id>`. */
  key: z.string(),
  hash: hashText,
});
export type SealedEntry = z.infer<typeof sealedEntrySchema>;

export const sealSchema = z.object({
  districtCode,
  /** From 1, without a gap. */
  seq: z.int().min(1).max(MAX_SEALS),
  /** Hash of the seal before; {@link NO_SEAL} for the first. */
  previous: hashText,
  /** In the order in which they were stored. */
  entries: z.array(sealedEntrySchema).min(1),
  sealedAt: instantSchema,
  /** Over all the rest of it. */
  hash: hashText,
});
export type Seal = z.infer<typeof sealSchema>;

/** Where a chain ends. */
export type Head = Pick<Seal, 'seq' | 'hash'>;

/** An item as it is stored, spoiled or not. */
export type Stored = Readonly<Record<string, unknown>>;

/** A number as the store hands it over where JavaScript would round it; no stored item has a function. */
const isLongNumber = (value: object): value is { readonly value: string } =>
  'toAttributeValue' in value && typeof value.toAttributeValue === 'function';

/**
 * One text for one value: members in order of their names, no spaces. What JSON has no form for (a set, bytes, a number of more digits
 * than JavaScript has) gets one that no JSON value has, so that it is never taken for one.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '<nothing>';
  // A set has no order of its own.
  if (value instanceof Set) return `<${[...value].map(canonicalText).sort().join(',')}>`;
  if (Symbol.iterator in value) return `<${[...(value as Iterable<unknown>)].map(canonicalText).join(',')}>`;
  if (isLongNumber(value)) return `<${value.value}>`;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
}

/** Of an entry as it is stored, with every attribute that it has. */
export const entryHash = (item: Stored, hash: Hash) => hash(canonicalText(item));

/** Of a seal as it is stored, keys included; what it says its own hash is does not count. */
export function sealHash({ hash: _own, ...item }: Stored, hash: Hash): string {
  return hash(canonicalText(item));
}

/** A seal’s key; in order of the numbers. */
export const sealKey = ({ districtCode, seq }: Pick<Seal, 'districtCode' | 'seq'>) => ({
  pk: `SEAL#${districtCode}`,
  sk: String(seq).padStart(SEQ_DIGITS, '0'),
});

/** The seal as stored, if it is one: under the key of its number, with the hash that it says. */
export function wholeSeal(item: Stored, hash: Hash): Seal | undefined {
  const { data: seal } = sealSchema.safeParse(item);
  const isWhole = seal && item.sk === sealKey(seal).sk && seal.hash === sealHash(item, hash);
  return isWhole ? seal : undefined;
}

/** Made upon what is stored below it. */
export const follows = (seal: Pick<Seal, 'seq' | 'previous'>, below: Head | undefined) =>
  seal.seq === (below?.seq ?? 0) + 1 && seal.previous === (below?.hash ?? NO_SEAL);

interface SealMaking {
  readonly districtCode: Seal['districtCode'];
  /** The latest seal; `undefined` where there is none. */
  readonly after: Head | undefined;
  readonly entries: readonly SealedEntry[];
  readonly now: Instant;
}

/** The next seal as it is to be stored. */
export function makeSeal({ districtCode, after, entries, now }: SealMaking, hash: Hash) {
  const seq = (after?.seq ?? 0) + 1;
  const item = {
    ...sealKey({ districtCode, seq }),
    districtCode,
    seq,
    previous: after?.hash ?? NO_SEAL,
    entries: [...entries],
    sealedAt: now,
  };
  return { ...item, hash: sealHash(item, hash) };
}

/** Leads from an entry’s key to the seal that names it; beside the seals, put together with its own. It proves nothing by itself. */
export const makeMark = ({ districtCode, seq }: Pick<Seal, 'districtCode' | 'seq'>, key: string) => ({
  pk: markPartition(districtCode),
  sk: key,
  seq,
});

export const markPartition = (districtCode: Seal['districtCode']) => `MARK#${districtCode}`;

/** The entries without a mark, each once: streams deliver at least once. */
export function notYetSealed(
  entries: readonly SealedEntry[],
  marked: Pick<ReadonlySet<string>, 'has'>,
): SealedEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return [...byKey.values()].filter(({ key }) => !marked.has(key));
}
