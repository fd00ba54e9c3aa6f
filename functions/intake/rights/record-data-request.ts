import * as rules from '../../../shared/intake/rights/data-request.ts';
import { dataRequestId } from '../../../shared/kernel/ids.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { createDataRequest } from '../../store/intake/data-requests.ts';
import { readSettings } from '../../store/office/settings.ts';
import { loadChild } from '../children/load-child.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { dataRequestFact } from './data-request-fact.ts';

export const recordDataRequest: IntakeOperation<'recordDataRequest'> = async (call) => {
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  const { body, actor, now, newId, language } = call;
  const { districtCode, streetCode, id: childId, fileNumber } = child;
  const { answerWorkingDays } = (await readSettings(districtCode)).dataRequests;
  const request = rules.recordDataRequest({
    ...{ ...body, districtCode, streetCode, childId, fileNumber, now, answerWorkingDays },
    ...{ id: dataRequestId.parse(newId()), recordedBy: actor.id },
  });
  if (request === 'future')
    return refuse('invalid', { errors: [fieldError('/receivedOn', 'date.future', language)] });
  return {
    status: 201,
    body: rules.viewDataRequest(request, now),
    changes: [createDataRequest(request)],
    facts: [dataRequestFact(request, 'child.dataRequested')],
  };
};
