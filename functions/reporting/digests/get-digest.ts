import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { viewDigest } from '../../../shared/reporting/digests/digest.ts';
import { deliveriesOf } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { loadDigest } from './load-digest.ts';

export const getDigest: ReportingOperation<'getDigest'> = async (call) => {
  const digest = await loadDigest(call);
  if (isRefusal(digest)) return digest;
  const deliveries = await deliveriesOf({ kind: 'digest', id: digest.id });
  return { status: 200, body: { ...viewDigest(digest), deliveries: deliveries.map(viewDelivery) } };
};
