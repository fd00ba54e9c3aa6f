import { withoutGuard } from '../../../shared/intake/forms/form-guard.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { referrerOf } from '../../casework/holder-code.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { firstCode } from '../receipts/code-changes.ts';
import { withoutCode } from '../receipts/remembered-code.ts';
import { newReferral } from './referral-opening.ts';

export const submitReferral: IntakeOperation<'submitReferral'> = async ({ body, now, newId, language }) => {
  const opened = await newReferral(withoutGuard(body), { now, newId, language });
  if (isRefusal(opened)) return opened;
  const { referral, ...stored } = opened;
  const { code, issue, changes } = await firstCode(referrerOf(referral.id), body.referrer.phone, now);
  const reply = { receiptCode: code, submittedAt: now };
  return {
    status: 201,
    body: reply,
    remembered: withoutCode(reply, 'receiptCode', issue),
    ...stored,
    changes: [...stored.changes, ...changes],
  };
};
