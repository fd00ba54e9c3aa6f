import { isRefusal } from '../../../shared/kernel/problem.ts';
import { parseRequest, requestsOfDistrict } from '../../store/office/account-requests.ts';
import { readPage } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { listedRequest } from './account-request-view.ts';

export const listAccountRequests: OfficeOperation<'listAccountRequests'> = async ({ actor, page }) => {
  const found = await readPage(requestsOfDistrict(actor.districtCode), page, parseRequest);
  return isRefusal(found)
    ? found
    : { status: 200, body: { ...found, items: found.items.map(listedRequest) } };
};
