import { isRefusal } from '../../../shared/kernel/problem.ts';
import { harmIdFrom, storeHarm } from '../../casework/harm-report.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { answerAgain } from './harm-answer.ts';
import { subjectOfHarm } from './harm-subject.ts';

/** From anybody, under no limit per caller; nothing of a file is answered. */
export const reportHarm: IntakeOperation<'reportHarm'> = async (call) => {
  const { body, now, idempotencyKey = '' } = call;
  const { anonymous: _byChoice, ...sent } = body;
  const id = harmIdFrom(idempotencyKey);
  const before = await getReferral(id);
  if (before) return answerAgain(before, sent);
  const about = await subjectOfHarm(sent, now);
  if (isRefusal(about)) return about;
  const source = sent.receiptCode === undefined ? 'resident' : 'family';
  const reporter = { source, reportedIn: 'report' } as const;
  const stored = await storeHarm({ id, about, sent, reporter }, call);
  return { status: 201, body: { referralId: id, receivedAt: now }, ...stored };
};
