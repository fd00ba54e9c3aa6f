/** What is answered to a report of harm under a key that is known already. */
import { differsFrom, type SentReport } from '../../../shared/intake/harm/harm-referral.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { printOfReport } from '../../casework/harm-report.ts';
import { getReferralIdentity } from '../../store/intake/referrals.ts';

export async function answerAgain({ id, reportedIn, receivedAt }: Referral, sent: SentReport) {
  // What an office referred: its id is nobody’s key.
  if (!reportedIn) return refuse('idempotencyKeyReused');
  const differs = differsFrom(await getReferralIdentity(id), printOfReport(sent));
  const body = { referralId: id, receivedAt, ...(differs && { differs: true as const }) };
  return { status: 200 as const, body };
}
