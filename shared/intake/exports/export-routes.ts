/** Routes of exports. */
import { defineRoutes } from '../../contract/route.ts';
import { revealBody } from '../identities/reveal.ts';
import { EXPORT_TYPES, exportFilters } from './export.ts';

const files = { 200: { binary: [EXPORT_TYPES.xlsx, EXPORT_TYPES.csv] } } as const;

export const exportRoutes = defineRoutes({
  exportList: {
    method: 'GET',
    path: '/v1/exports/{file}',
    context: 'intake',
    access: 'exportLists',
    summary:
      'Exports a list with masked names (`children`, `volunteers`, `pairings` or `contacts`) as `.xlsx` or `.csv`; logged',
    query: exportFilters,
    replies: files,
  },
  exportIdentities: {
    method: 'POST',
    path: '/v1/exports/{file}',
    context: 'intake',
    access: 'exportIdentities',
    summary:
      'Exports a list with names, phone numbers and addresses for a stated purpose; logged for every person in it',
    body: revealBody.safeExtend(exportFilters.shape),
    readsOnly: true,
    replies: files,
  },
});
