/** Headings of a file, as the district has mapped them before (R-IN-93). */
import type { ImportKind } from '../../../shared/intake/imports/import.ts';
import { headingKey } from '../../../shared/intake/imports/import-headings.ts';
import {
  type Mapping,
  recallMapping,
  rememberMapping,
} from '../../../shared/intake/imports/import-mapping.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Change } from '../../store/change.ts';
import { readHeadings, replaceHeadings } from '../../store/intake/import-headings.ts';
import { keyedHash } from '../../store/keyed-hash.ts';

interface Of {
  readonly district: DistrictCode;
  readonly kind: ImportKind;
}

const hashOf = (hash: (text: string) => string, heading: string) => hash(`heading ${headingKey(heading)}`);

/** The mapping that the district remembers for a file with these headings. */
export async function recallHeadings({ district, kind }: Of, headings: readonly string[]) {
  const { mappings } = await readHeadings(district, kind);
  if (mappings.length === 0) return undefined;
  const hash = await keyedHash();
  const byHash = headings.map((heading): [string, string] => [hashOf(hash, heading), heading]);
  return recallMapping(mappings, new Map(byHash));
}

/** The next file with these headings needs no mapping. */
export async function rememberHeadings(of: Of, mapping: Mapping): Promise<Change> {
  const before = await readHeadings(of.district, of.kind);
  const hash = await keyedHash();
  const columns = Object.entries(mapping).map(([key, heading]) => [key, hashOf(hash, heading)] as const);
  return replaceHeadings(of, before, rememberMapping(before.mappings, Object.fromEntries(columns)));
}
