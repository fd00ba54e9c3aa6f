import { findAction } from '../../../shared/all-actions.ts';
import { COPY_TYPES } from '../../../shared/intake/rights/correction-routes.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { copyOf } from '../../../shared/reporting/guardian-copy/copy.ts';
import { copyHtml } from '../../../shared/reporting/guardian-copy/page.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { loadChild } from '../children/load-child.ts';
import { logIdentityAccess } from '../identities/identity-access-log.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { everythingOnChild } from './everything-on-child.ts';

/** The copy of a child’s data (R-IN-98), made by a district officer at the guardian’s request and never stored. */
export const copyChild: IntakeOperation<'copyChild'> = async (call) => {
  const { body, language, now } = call;
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  const everything = await everythingOnChild(child, now);
  if (!everything) return refuse('erased');
  const copy = copyOf(everything, findAction, language);
  const text = body.format === 'json' ? JSON.stringify(copy, undefined, 2) : copyHtml(copy, language);
  const noted = await logIdentityAccess(call, [childFact(child, 'child.copied', { why: body.reason })]);
  return { status: 200, body: { type: COPY_TYPES[body.format], bytes: Buffer.from(text) }, ...noted };
};
