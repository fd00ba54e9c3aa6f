import { memberId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { ownRecord } from '../../casework/own-record.ts';
import { getRequest } from '../../store/office/account-requests.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { viewRequest } from './account-request-view.ts';

const load = ownRecord({
  id: memberId,
  get: getRequest,
  owner: ({ districtCode }) => ({ districtCode }),
});

export const getAccountRequest: OfficeOperation<'getAccountRequest'> = async (call) => {
  const request = await load(call);
  return isRefusal(request) ? request : { status: 200, body: await viewRequest(request) };
};
