import { isRefusal } from '../../shared/kernel/problem.ts';
import { viewWithdrawal } from '../../shared/support/withdrawal-view.ts';
import { readPage } from '../store/page.ts';
import { sourceWithinReach } from '../store/reach.ts';
import { parseWithdrawal, withdrawalsOfDistrict, withdrawalsOfStreets } from '../store/withdrawals.ts';
import type { SupportOperation } from './support-routes.ts';

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
