import { deliverySchema } from '../../../shared/kernel/delivery.ts';
import { intervalOf } from '../../../shared/kernel/instants.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { membersOfDistrict } from '../../store/office/members.ts';
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
    membersOfDistrict(actor.districtCode),
  ]);
  const plan = await planDigest({ scope, period, cutOff: now, facts, members });
  if ('latest' in plan) {
    const { latest } = plan;
    return {
      status: 200,
      body: { ...latest, deliveries: await deliveriesOf({ kind: 'digest', id: latest.id }) },
    };
  }
  const deliveries = plan.deliveries.map((delivery) => deliverySchema.parse(delivery));
  return { status: 201, body: { ...plan.digest, deliveries }, changes: plan.changes, facts: [plan.fact] };
};
