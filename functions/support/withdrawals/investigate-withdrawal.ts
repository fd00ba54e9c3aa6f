import { isRefusal } from '../../../shared/kernel/problem.ts';
import { investigate } from '../../../shared/support/withdrawals/withdrawal-rules.ts';
import { viewWithdrawal } from '../../../shared/support/withdrawals/withdrawal-view.ts';
import { withdrawalMessage } from '../../messages/support/withdrawal.ts';
import { readSettings } from '../../store/office/settings.ts';
import { replaceWithdrawal } from '../../store/support/withdrawals.ts';
import type { SupportOperation } from '../operation-types.ts';
import { loadWithdrawalToChange } from './load-withdrawal.ts';
import { investigationQuestion } from './withdrawal-questions.ts';

export const investigateWithdrawal: SupportOperation<'investigateWithdrawal'> = async (call) => {
  const { body, actor, now } = call;
  const before = await loadWithdrawalToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes(investigationQuestion(before));
  if (alone) return alone;
  const { reviewWorkingDays: reviewWithin } = (await readSettings(before.districtCode)).withdrawal;
  const after = investigate(before, { ...body, by: actor.id, at: now, reviewWithin });
  if (isRefusal(after)) return after;
  const { districtCode, childId } = before;
  return {
    status: 200,
    body: viewWithdrawal({ ...after, version: before.version + 1 }, now),
    changes: [
      replaceWithdrawal(before, after),
      withdrawalMessage(after, 'withdrawalInvestigated', call),
      withdrawalMessage(after, 'ownWithdrawalInvestigated', call),
    ],
    facts: [
      {
        districtCode,
        action: 'withdrawal.investigated',
        subject: { kind: 'child', id: childId },
        from: before.status,
        to: after.status,
        why: body.recommends,
      },
    ],
  };
};
