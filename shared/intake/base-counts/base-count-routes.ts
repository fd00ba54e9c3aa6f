/** Routes of base counts and of the rates made of them. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { streetCode } from '../../kernel/ids.ts';
import { dateSchema } from '../../kernel/instants.ts';
import { importSchema } from '../imports/import.ts';
import { fileSchema } from '../imports/import-routes.ts';
import { baseListSchema, changedRowSchema, listKeySchema } from './base-count.ts';
import { coverageLineSchema } from './coverage-line.ts';

const baseListView = baseListSchema.meta({ id: 'BaseList' });
const lines = z.array(coverageLineSchema.meta({ id: 'CoverageLine' }));

export const baseCountRoutes = defineRoutes({
  listBaseCounts: {
    method: 'GET',
    path: '/v1/base-counts',
    context: 'intake',
    access: 'readBaseCounts',
    summary: 'Lists the base counts, the latest list first; a street officer reads those of their streets',
    replies: { 200: z.object({ lists: z.array(baseListView) }) },
  },
  recordBaseCounts: {
    method: 'POST',
    path: '/v1/base-counts',
    context: 'intake',
    access: 'changeBaseCounts',
    summary: 'Records numbers of one list; `count: null` takes one away that was given by mistake',
    body: listKeySchema.extend({ rows: z.array(changedRowSchema).min(1).max(1000) }),
    replies: { 200: baseListView },
  },
  uploadBaseCounts: {
    method: 'POST',
    path: '/v1/base-counts/imports',
    context: 'intake',
    access: 'changeBaseCounts',
    summary:
      'Reads a file of base counts; records its accepted rows unless it is a dry run, and refuses the others row by row',
    body: listKeySchema.extend({ ...fileSchema.shape, dryRun: z.boolean().default(true) }),
    bodyLimitBytes: 6 * 1024 * 1024,
    replies: {
      200: z.object({
        rows: z.int(),
        accepted: z.int(),
        refused: importSchema.shape.refused,
        isRecorded: z.boolean(),
      }),
    },
  },
  getCoverage: {
    method: 'GET',
    path: '/v1/coverage',
    context: 'intake',
    access: 'readBaseCounts',
    summary: 'Gets files and pairings against civil affairs’ base, by street and kind, with the gaps',
    replies: {
      200: z.object({
        on: dateSchema,
        /** Of all streets that the reader reaches. */
        lines,
        threeKinds: lines,
        streets: z.array(z.object({ streetCode, lines })),
        /** Streets without a base. */
        withoutBase: z.array(streetCode),
      }),
    },
  },
});
