import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewChange } from '../../../shared/office/changes/change.ts';
import { changesOfDistrict, parsePendingChange } from '../../store/office/changes.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const listChanges: OfficeOperation<'listChanges'> = async ({ actor, page, query }) => {
  const source = changesOfDistrict(actor.districtCode, query.status);
  const changes = await readPage(source, page, parsePendingChange);
  if (isRefusal(changes)) return changes;
  return { status: 200, body: { ...changes, items: changes.items.map(viewChange) } };
};
