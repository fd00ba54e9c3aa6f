import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import {
  parseWithdrawal,
  withdrawalsOfDistrict,
  withdrawalsOfStreets,
} from '../../store/support/withdrawals.ts';
import type { SupportOperation } from '../operation-types.ts';

export const listWithdrawals: SupportOperation<'listWithdrawals'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => withdrawalsOfDistrict(code, status),
    ofStreets: (codes) => withdrawalsOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseWithdrawal);
  if (isRefusal(page)) return page;
  return { status: 200, body: { ...page, items: page.items.map((one) => viewWithdrawal(one, call.now)) } };
};
