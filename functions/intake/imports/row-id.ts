/** Which file a row of an import became. */
import { createHash } from 'node:crypto';
import type { Import } from '../../../shared/intake/imports/import.ts';

/** The same row of the same import has the same id, always. */
export const rowIdOf = ({ id }: Pick<Import, 'id'>, row: number): string =>
  createHash('sha256').update(`${id} ${row}`).digest('base64url').slice(0, 22);
