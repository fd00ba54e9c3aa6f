import type { Import } from '../../../shared/intake/imports/import.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import { readChildren } from '../../store/intake/children.ts';
import { readVolunteers } from '../../store/intake/volunteers.ts';

export interface ImportReach extends Pick<Import, 'districtCode'> {
  /** Those it is limited to; the whole district where it is absent. */
  readonly streetCodes?: readonly StreetCode[] | undefined;
}

const idsOf = <K extends FileRef['kind']>(refs: readonly FileRef[], kind: K) => [
  ...new Set(
    refs.flatMap((ref) => (ref.kind === kind ? [ref.id as Extract<FileRef, { kind: K }>['id']] : [])),
  ),
];

/**
 * R-IN-25: A dry run and its commit know only the files within the reach of whoever sent the list: who is on file elsewhere is not
 * learned from a duplicate, nor from a row that is left out.
 * @param holders who holds each duplicate key
 */
export async function filesInReach(
  holders: ReadonlyMap<string, FileRef>,
  { districtCode, streetCodes }: ImportReach,
): Promise<ReadonlyMap<string, FileRef>> {
  const refs = [...holders.values()];
  const files = await Promise.all([
    readChildren(idsOf(refs, 'child')),
    readVolunteers(idsOf(refs, 'volunteer')),
  ]);
  const known = new Set<string>(
    files
      .flat()
      .filter((file) => file.districtCode === districtCode)
      .filter((file) => streetCodes?.includes(file.streetCode) ?? true)
      .map(({ id }) => id),
  );
  return new Map([...holders].filter(([, { id }]) => known.has(id)));
}
