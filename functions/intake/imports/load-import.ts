/** An import that the member may see: her own, or any of the district’s. */
import type { Import } from '../../../shared/intake/imports/import.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { type ImportId, importId } from '../../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import * as imports from '../../store/intake/imports.ts';

/** Not there and not yours are the same: 404. */
export async function loadImport(id: string, may: May): Promise<Import | Refusal> {
  const parsed = importId.safeParse(id);
  const record = parsed.success ? await imports.getImport(parsed.data as ImportId) : undefined;
  return record && may(record) ? record : refuse('notFound');
}
