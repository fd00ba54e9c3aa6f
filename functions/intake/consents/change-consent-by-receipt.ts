import type { ConsentingFile } from '../../../shared/intake/consents/consent.ts';
import { isPurposeOf, viewConsents } from '../../../shared/intake/consents/consent-view.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { openReceipt } from '../../casework/opened-receipt.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getChild } from '../../store/intake/children.ts';
import { getVolunteer } from '../../store/intake/volunteers.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { decideConsent } from './consent-decision.ts';
import type { ConsentRequest } from './consent-follow-up.ts';
import { decideVolunteerConsent } from './volunteer-consent-decision.ts';

type Changed = Decided & { readonly file: ConsentingFile };

const BY = { means: 'receipt' } as const;
const unchanged = (file: ConsentingFile): Changed => ({ ...NOTHING, file });

async function change(
  subject: FileRef,
  request: ConsentRequest,
  call: IntakeCall<'changeConsentByReceipt'>,
): Promise<Changed | undefined> {
  if (subject.kind === 'child') {
    const child = await getChild(subject.id);
    return child && ((await decideConsent(child, request, BY, call)) ?? unchanged(child));
  }
  const volunteer = await getVolunteer(subject.id);
  return volunteer && ((await decideVolunteerConsent(volunteer, request, BY, call)) ?? unchanged(volunteer));
}

/** The receipt stands for the guardian, or for the volunteer. Who agrees has read the words in force. */
export const changeConsentByReceipt: IntakeOperation<'changeConsentByReceipt'> = async (call) => {
  const { receiptCode, phoneLast4, ...request } = call.body;
  const receipt = await openReceipt({ receiptCode, phoneLast4 }, call);
  if (isRefusal(receipt)) return receipt;
  if (receipt.holder === 'carer') return refuse('guardianOnly');
  const { subject } = receipt;
  if (subject.kind === 'referral') return refuse('notFound');
  if (!isPurposeOf(subject.kind, request.purpose))
    return refuse('invalid', { errors: [fieldError('/purpose', 'value.invalid', call.language)] });
  if (request.agreed && request.noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const changed = await change(subject, request, call);
  if (!changed) return refuse('notFound');
  const { file, changes, facts } = changed;
  return {
    status: 200,
    body: { consents: viewConsents(file, subject.kind, call.language) },
    changes,
    facts,
  };
};
