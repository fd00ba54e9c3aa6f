/** The headings of files that a district has mapped, by kind, as hashes. */
import * as z from 'zod';
import type { ImportKind } from '../../../shared/intake/imports/import.ts';
import { type Remembered, rememberedSchema } from '../../../shared/intake/imports/import-mapping.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { attributesOf } from '../attributes.ts';
import { type Change, create, replace } from '../change.ts';
import { readItem } from '../record.ts';

const recordSchema = z.object({ mappings: z.array(rememberedSchema), version: z.int().min(1) });
const headingsKey = (district: DistrictCode, kind: ImportKind) => ({ pk: `HEADINGS#${district}`, sk: kind });

interface RememberedHeadings {
  /** The latest first. */
  readonly mappings: readonly Remembered[];
  /** 0 while nothing is remembered. */
  readonly version: number;
}

export const readHeadings = async (district: DistrictCode, kind: ImportKind): Promise<RememberedHeadings> =>
  (await readItem('program', headingsKey(district, kind), (item) => recordSchema.parse(item))) ?? {
    mappings: [],
    version: 0,
  };

export function replaceHeadings(
  { district, kind }: { readonly district: DistrictCode; readonly kind: ImportKind },
  before: RememberedHeadings,
  mappings: readonly Remembered[],
): Change {
  const item = { ...headingsKey(district, kind), mappings, version: before.version + 1 };
  return before.version === 0
    ? create('program', item)
    : replace('program', item, before.version, attributesOf(recordSchema));
}
