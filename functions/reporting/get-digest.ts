import { isRefusal } from '../../shared/kernel/problem.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { loadOwnDigest } from './own-digest.ts';
import type { ReportingOperation } from './reporting-routes.ts';

export const getDigest: ReportingOperation<'getDigest'> = async (call) => {
  const digest = await loadOwnDigest(call);
  if (isRefusal(digest)) return digest;
  return {
    status: 200,
    body: { ...digest, deliveries: await deliveriesOf({ kind: 'digest', id: digest.id }) },
  };
};
