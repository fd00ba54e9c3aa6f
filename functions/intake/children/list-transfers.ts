import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import { parseChild, transfersToStreets } from '../../store/intake/children.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import type { IntakeOperation } from '../operation-types.ts';

/** The transfers that await the answer of the member’s streets (R-IN-08). */
export const listTransfers: IntakeOperation<'listTransfers'> = async (call) => {
  const source = sourceWithinReach(call, call.query.street, {
    ofDistrict: (code) => transfersToStreets((districtByCode(code)?.streets ?? []).map(({ code }) => code)),
    ofStreets: transfersToStreets,
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseChild);
  return isRefusal(page) ? page : { status: 200, body: { ...page, items: page.items.map(viewChild) } };
};
