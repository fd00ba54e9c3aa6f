import { intervalOf } from '../../../shared/kernel/instants.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { viewDelivery } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { viewDigest } from '../../../shared/reporting/digests/digest.ts';
import { officersOfDistrict } from '../../store/office/members.ts';
import { deliveriesOf } from '../../store/reporting/deliveries.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { planDigest } from './digest-plan.ts';
import { isOwnScope } from './load-digest.ts';
import { loadFacts } from './load-facts.ts';

export const makeDigest: ReportingOperation<'makeDigest'> = async ({ body, actor, may, now }) => {
  const { scope, period } = body;
  if (!isOwnScope(scope, may)) return refuse('notFound');
  if (intervalOf(period).from > now) return refuse('periodNotBegun');
  const [facts, members] = await Promise.all([
    loadFacts(actor.districtCode, period),
    officersOfDistrict(actor.districtCode),
  ]);
  const plan = await planDigest({ scope, period, cutOff: now, facts, members });
  if ('latest' in plan) {
    const { latest } = plan;
    const deliveries = await deliveriesOf({ kind: 'digest', id: latest.id });
    return { status: 200, body: { ...viewDigest(latest), deliveries: deliveries.map(viewDelivery) } };
  }
  const deliveries = plan.deliveries.map(viewDelivery);
  return {
    status: 201,
    body: { ...viewDigest(plan.digest), deliveries },
    changes: plan.changes,
    facts: [plan.fact],
  };
};
