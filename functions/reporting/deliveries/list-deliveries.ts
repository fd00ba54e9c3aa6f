import { isRefusal } from '../../../shared/kernel/problem.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import { failedOfDistrict, failedOfStreets, parseDelivery } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { viewFailures } from './failed-subjects.ts';

export const listDeliveries: ReportingOperation<'listDeliveries'> = async (call) => {
  const listed = { ofDistrict: failedOfDistrict, ofStreets: failedOfStreets };
  const source = sourceWithinReach(call, call.query.street, listed);
  if (isRefusal(source)) return source;
  const failures = await readPage(source, call.page, parseDelivery);
  if (isRefusal(failures)) return failures;
  return { status: 200, body: { ...failures, items: await viewFailures(failures.items, call.language) } };
};
