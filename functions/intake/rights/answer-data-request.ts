import * as rules from '../../../shared/intake/rights/data-request.ts';
import { dataRequestId } from '../../../shared/kernel/ids.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getDataRequest, replaceDataRequest } from '../../store/intake/data-requests.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { dataRequestFact } from './data-request-fact.ts';

const loadRequest = inVersion(
  ownRecord({ id: dataRequestId, get: getDataRequest, owner: (request: rules.DataRequest) => request }),
  { view: rules.viewDataRequest },
);

export const answerDataRequest: IntakeOperation<'answerDataRequest'> = async (call) => {
  const before = await loadRequest(call);
  if (isRefusal(before)) return before;
  const { body, actor, now } = call;
  const after = rules.answerDataRequest(before, { ...body, by: actor.id, at: now });
  if (isRefusal(after)) return after;
  return {
    status: 200,
    body: rules.viewDataRequest({ ...after, version: before.version + 1 }, now),
    changes: [replaceDataRequest(before, after)],
    facts: [dataRequestFact(after, 'child.dataRequestAnswered')],
  };
};
