/** What corrections replaced, beside the identity in the identity table. */
import { type Correction, correctionSchema } from '../../shared/intake/correction.ts';
import type { ChildId } from '../../shared/kernel/ids.ts';
import { type Change, create } from './change.ts';
import { readAll } from './page.ts';

const SORT_PREFIX = 'CORRECTION#';

export function createCorrection(child: ChildId, record: Correction): Change {
  const correction = correctionSchema.parse(record);
  const { at, id } = correction;
  return create('identity', { ...correction, pk: `CHILD#${child}`, sk: `${SORT_PREFIX}${at}#${id}` });
}

/** Oldest first. */
export const correctionsOf = (child: ChildId): Promise<Correction[]> =>
  readAll({ table: 'identity', partitions: [`CHILD#${child}`], skBegins: SORT_PREFIX }, (item) =>
    correctionSchema.parse(item),
  );
