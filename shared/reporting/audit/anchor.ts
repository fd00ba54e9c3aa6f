/**
 * Anchors: heads of the chain, written down every day where nobody who writes the audit table can change them. Each is the name of an
 * object in a bucket with a lock, so that a list of names is all that a comparison needs.
 */
import * as z from 'zod';
import type { DistrictCode } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instants.ts';
import { type Head, sealSchema } from './chain.ts';

/** A head as it was written down; by somebody by hand where it has no time. */
export interface Anchor extends Head {
  readonly anchoredAt?: Instant | undefined;
}

/** A function may write names that begin so, and no others. */
export const ANCHOR_PREFIX = 'heads/';

export const anchorFolder = (district: DistrictCode) => `${ANCHOR_PREFIX}${district}/`;

/** `heads/320404/2026-11-30T20:30:00.000Z_45_<hash>` */
export const anchorName = (district: DistrictCode, { seq, hash }: Head, at: Instant) =>
  `${anchorFolder(district)}${at}_${seq}_${hash}`;

const partsSchema = z.tuple([
  instantSchema,
  z.coerce.number().pipe(sealSchema.shape.seq),
  sealSchema.shape.hash,
]);

/** @returns undefined for a name that no anchor has */
export function parseAnchorName(name: string): Anchor | undefined {
  const { data } = partsSchema.safeParse(name.split('/').at(-1)?.split('_'));
  if (!data) return undefined;
  const [anchoredAt, seq, hash] = data;
  return { seq, hash, anchoredAt };
}

/** Of several, the one that was furthest along the chain. */
export const furthest = (anchors: readonly Anchor[]): Anchor | undefined =>
  anchors.toSorted((a, b) => a.seq - b.seq).at(-1);
