import { isOptional } from '../../../shared/intake/imports/import-column.ts';
import { IMPORT_COLUMNS } from '../../../shared/intake/imports/import-formats.ts';
import { isReason, locateColumns } from '../../../shared/intake/imports/import-headings.ts';
import { partsOf } from '../../../shared/intake/imports/import-table.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { recallHeadings } from './import-headings.ts';
import { readSentFile } from './uploaded-file.ts';

/** What is known of a file’s headings, so that an officer maps the others (R-IN-93). */
export const readImportHeadings: IntakeOperation<'readImportHeadings'> = async (call) => {
  const { actor, body, language } = call;
  const file = await readSentFile(call);
  if (isRefusal(file)) return file;
  const { headings } = partsOf(file.rows);
  const columns = IMPORT_COLUMNS[body.kind];
  const mapping = await recallHeadings({ district: actor.districtCode, kind: body.kind }, headings);
  const { indexes, errors } = locateColumns(columns, headings, { language, mapping });
  return {
    status: 200,
    body: {
      headings: headings.filter((heading) => heading.trim() !== '' && !isReason(heading)),
      columns: Object.entries(columns).map(([key, column]) => ({
        key,
        heading: column.heading,
        isRequired: !isOptional(column),
        found: headings[indexes.get(key) ?? -1],
      })),
      isComplete: errors.length === 0,
    },
  };
};
