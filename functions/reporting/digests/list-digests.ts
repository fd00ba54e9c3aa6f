import { widestReach } from '../../../shared/kernel/access.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { readPage, type Source } from '../../store/page.ts';
import { digestsOfDistrict, digestsOfScopes, parseDigestHead } from '../../store/reporting/digests.ts';
import type { ReportingCall, ReportingOperation } from '../operation-types.ts';
import { isOwnScope } from './load-digest.ts';

function sourceOf({ actor, action, may, query }: ReportingCall<'listDigests'>): Source | Refusal {
  const { scope } = query;
  if (scope !== undefined) return isOwnScope(scope, may) ? digestsOfScopes([scope]) : refuse('notFound');
  return widestReach(actor, action) === 'district'
    ? digestsOfDistrict(actor.districtCode)
    : digestsOfScopes(actor.streets);
}

export const listDigests: ReportingOperation<'listDigests'> = async (call) => {
  const source = sourceOf(call);
  if (isRefusal(source)) return source;
  const digests = await readPage(source, call.page, parseDigestHead);
  return isRefusal(digests) ? digests : { status: 200, body: digests };
};
