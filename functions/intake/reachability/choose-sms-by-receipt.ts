import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import type { Decided } from '../../store/outcome.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { decideChildSms } from './child-sms-wish.ts';
import { decideVolunteerSms } from './volunteer-sms-wish.ts';

async function decide(subject: FileRef, wanted: boolean, now: Instant): Promise<Decided | undefined> {
  if (subject.kind === 'child') {
    const child = await getChild(subject.id);
    return child && decideChildSms(child, wanted, now);
  }
  const volunteer = await getVolunteer(subject.id);
  return volunteer && decideVolunteerSms(volunteer, wanted, now);
}

/** The receipt stands for the guardian, or for the volunteer; whoever referred a child gets no text messages. */
export const chooseSmsByReceipt: IntakeOperation<'chooseSmsByReceipt'> = async (call) => {
  const { wanted, ...key } = call.body;
  const receipt = await openReceipt(key, call);
  if (isRefusal(receipt)) return receipt;
  const { subject } = receipt;
  const decided = subject.kind === 'referral' ? undefined : await decide(subject, wanted, call.now);
  if (!decided) return refuse('notFound');
  const { changes, facts } = decided;
  return { status: 200, body: { wanted }, changes, facts };
};
