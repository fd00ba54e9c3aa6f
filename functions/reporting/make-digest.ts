import { deliverySchema } from '../../shared/kernel/delivery.ts';
import { intervalOf } from '../../shared/kernel/instants.ts';
import { refuse } from '../../shared/kernel/problem.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import { membersOfDistrict } from '../store/members.ts';
import { loadFacts } from './load-facts.ts';
import { isOwnScope } from './own-digest.ts';
import { planDigest } from './plan-digest.ts';
import type { ReportingOperation } from './reporting-routes.ts';

export const makeDigest: ReportingOperation<'makeDigest'> = async ({ body, actor, may, now }) => {
  const { scope, period } = body;
  if (!isOwnScope(scope, may)) return refuse('notFound');
  if (intervalOf(period).from > now) return refuse('periodNotBegun');
  const [facts, members] = await Promise.all([
    loadFacts(actor.districtCode, period),
    membersOfDistrict(actor.districtCode),
  ]);
  const plan = await planDigest({ scope, period, cutOff: now, facts, members });
  if ('standing' in plan) {
    const { standing } = plan;
    return {
      status: 200,
      body: { ...standing, deliveries: await deliveriesOf({ kind: 'digest', id: standing.id }) },
    };
  }
  const deliveries = plan.deliveries.map((delivery) => deliverySchema.parse(delivery));
  return { status: 201, body: { ...plan.digest, deliveries }, changes: plan.changes, facts: [plan.fact] };
};
