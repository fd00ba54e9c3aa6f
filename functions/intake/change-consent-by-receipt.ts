import type { Child } from '../../shared/intake/child.ts';
import { viewConsents } from '../../shared/intake/consent-view.ts';
import { CONSENT_NOTICE } from '../../shared/intake/notice.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { openReceipt } from '../http/open-receipt.ts';
import { getChild } from '../store/children.ts';
import { decideConsent } from './decide-consent.ts';
import type { IntakeOperation } from './intake-routes.ts';

/** The receipt stands for the guardian. Who agrees has read the words in force. */
export const changeConsentByReceipt: IntakeOperation<'changeConsentByReceipt'> = async (call) => {
  const { receiptCode, phoneLast4, ...asked } = call.body;
  const receipt = await openReceipt({ receiptCode, phoneLast4 }, call);
  if (isRefusal(receipt)) return receipt;
  const child = receipt.subject.kind === 'child' ? await getChild(receipt.subject.id) : undefined;
  if (!child) return refuse('notFound');
  if (asked.agreed && asked.noticeVersion !== CONSENT_NOTICE.version) return refuse('noticeOutdated');
  const decided = await decideConsent(child, asked, { means: 'receipt' }, call);
  const shown = (file: Child) => ({ consents: viewConsents(file, 'child', call.language) });
  if (!decided) return { status: 200, body: shown(child) };
  const { child: after, changes, facts } = decided;
  return { status: 200, body: shown(after), changes, facts };
};
