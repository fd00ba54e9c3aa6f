import type { Child } from '../../../shared/intake/children/child.ts';
import { childId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { harmIdFrom, sourceOfMember, storeHarm } from '../../casework/harm-report.ts';
import { ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { answerAgain } from './harm-answer.ts';

const loadChild = ownRecord({
  id: childId,
  get: getChild,
  owner: ({ districtCode }: Child) => ({ districtCode }),
});

/** Any member, of any child of the district: whoever knows of harm says so under their own name. */
export const reportChildHarm: IntakeOperation<'reportChildHarm'> = async (call) => {
  const { body, actor, now, idempotencyKey = '' } = call;
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  const sent = { ...body, childId: child.id };
  const id = harmIdFrom(idempotencyKey);
  const before = await getReferral(id);
  if (before) return answerAgain(before, sent);
  const reporter = { source: sourceOfMember(actor), reportedIn: 'report', by: actor.id } as const;
  const stored = await storeHarm({ id, about: { child }, sent, reporter }, call);
  return { status: 201, body: { referralId: id, receivedAt: now }, ...stored };
};
