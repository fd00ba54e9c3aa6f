/** A district’s audit log with its seals, as the audit table holds them, to be tampered with. */
import { createHash } from 'node:crypto';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { entryHash, type Head, makeSeal } from '../../shared/reporting/audit-chain.ts';
import { verifyChain } from '../../shared/reporting/audit-verification.ts';

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

export function verify({ entries, seals }: Log, anchor?: Head, now = NOW) {
  const found = byKey(entries).map((item) => ({
    ...hashed(item),
    storedAt: item.storedAt as typeof NOW | undefined,
  }));
  return verifyChain({ districtCode: DISTRICT, seals: byKey(seals), entries: found, now, anchor }, sha256);
}
