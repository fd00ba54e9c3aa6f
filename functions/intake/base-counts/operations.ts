/** The operations of this room, by their routes. */
import { getCoverage } from './get-coverage.ts';
import { listBaseCounts } from './list-base-counts.ts';
import { recordBaseCounts } from './record-base-counts.ts';
import { uploadBaseCounts } from './upload-base-counts.ts';

export const baseCountOperations = { getCoverage, uploadBaseCounts, listBaseCounts, recordBaseCounts };
