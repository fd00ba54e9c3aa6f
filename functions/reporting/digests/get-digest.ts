import { isRefusal } from '../../../shared/kernel/problem.ts';
import { deliveriesOf } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { loadDigest } from './load-digest.ts';

export const getDigest: ReportingOperation<'getDigest'> = async (call) => {
  const digest = await loadDigest(call);
  if (isRefusal(digest)) return digest;
  return {
    status: 200,
    body: { ...digest, deliveries: await deliveriesOf({ kind: 'digest', id: digest.id }) },
  };
};
