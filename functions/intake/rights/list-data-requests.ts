import { viewDataRequest } from '../../../shared/intake/rights/data-request.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import {
  dataRequestsOfDistrict,
  dataRequestsOfStreets,
  parseDataRequest,
} from '../../store/intake/data-requests.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import type { IntakeOperation } from '../operation-types.ts';

export const listDataRequests: IntakeOperation<'listDataRequests'> = async (call) => {
  const { status } = call.query;
  const source = sourceWithinReach(call, undefined, {
    ofDistrict: (code) => dataRequestsOfDistrict(code, status),
    ofStreets: (codes) => dataRequestsOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseDataRequest);
  if (isRefusal(page)) return page;
  return { status: 200, body: { ...page, items: page.items.map((one) => viewDataRequest(one, call.now)) } };
};
