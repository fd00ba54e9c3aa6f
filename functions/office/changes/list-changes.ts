import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewChange } from '../../../shared/office/changes/change.ts';
import { changesOfDistrict, parsePendingChange } from '../../store/office/changes.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { changeGrounds } from './approval-question.ts';

export const listChanges: OfficeOperation<'listChanges'> = async ({ actor, page, query }) => {
  const source = changesOfDistrict(actor.districtCode, query.status);
  const changes = await readPage(source, page, parsePendingChange);
  if (isRefusal(changes)) return changes;
  const items = changes.items.map(async (change) => ({
    ...viewChange(change),
    ...(await changeGrounds(change, actor)),
  }));
  return { status: 200, body: { ...changes, items: await Promise.all(items) } };
};
