/** The operations of this room, by their routes. */
import { reportChildHarm } from './report-child-harm.ts';
import { reportHarm } from './report-harm.ts';

export const harmOperations = { reportChildHarm, reportHarm };
