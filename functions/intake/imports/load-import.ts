/** An import that the member may see: their own, or any of the district’s. */
import { importId } from '../../../shared/kernel/ids.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getImport } from '../../store/intake/imports.ts';

export const loadImport = ownRecord({ id: importId, get: getImport, owner: (record) => record });
export const loadImportToChange = inVersion(loadImport, { view: (record) => record });
