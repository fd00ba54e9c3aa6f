/** What corrections replaced, beside the identity in the identity table. */
import { type Correction, correctionSchema } from '../../../shared/intake/rights/correction.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { type Change, create, remove } from '../change.ts';
import { readAll } from '../page.ts';

const SORT_PREFIX = 'CORRECTION#';

const correctionKey = (child: ChildId, { at, id }: Correction) => ({
  pk: `CHILD#${child}`,
  sk: `${SORT_PREFIX}${at}#${id}`,
});

export const createCorrection = (child: ChildId, correction: Correction): Change =>
  create('identity', { ...correctionSchema.parse(correction), ...correctionKey(child, correction) });

export const removeCorrection = (child: ChildId, correction: Correction): Change =>
  remove('identity', correctionKey(child, correction));

/** Oldest first. */
export const correctionsOf = (child: ChildId): Promise<Correction[]> =>
  readAll({ table: 'identity', partitions: [`CHILD#${child}`], skBegins: SORT_PREFIX }, (item) =>
    correctionSchema.parse(item),
  );
