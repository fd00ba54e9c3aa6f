import { refuse } from '../../../shared/kernel/problem.ts';
import { type AccountRequest, MAX_REQUESTED } from '../../../shared/office/accounts/account-request.ts';
import { makesAccounts } from '../../casework/account-maker.ts';
import { createRequest } from '../../store/office/account-requests.ts';
import { streetErrors } from '../members/office-check.ts';
import type { OfficeCall, OfficeOperation } from '../operation-types.ts';
import { viewRequest } from './account-request-view.ts';
import { requestedRows } from './requested-rows.ts';

const errorsIn = ({ actor: { districtCode }, body, language }: OfficeCall<'requestAccounts'>) =>
  body.of === 'offices'
    ? body.offices.flatMap(({ streets }, at) =>
        streetErrors(streets, { districtCode, at: `/offices/${at}`, language }),
      )
    : [];

export const requestAccounts: OfficeOperation<'requestAccounts'> = async (call) => {
  if (!makesAccounts()) return refuse('accountsElsewhere');
  const { actor, body, now, newId } = call;
  const errors = errorsIn(call);
  if (errors.length > 0) return refuse('invalid', { errors });
  const { districtCode, id: by } = actor;
  const rows = await requestedRows(districtCode, body, newId);
  const request: AccountRequest = {
    id: newId(),
    districtCode,
    by,
    createdAt: now,
    status: 'running',
    rows: rows.slice(0, MAX_REQUESTED),
    left: Math.max(0, rows.length - MAX_REQUESTED),
    version: 1,
  };
  const subject = { kind: 'district', id: districtCode } as const;
  return {
    status: 202,
    body: await viewRequest(request),
    changes: [createRequest(request)],
    facts: [
      {
        districtCode,
        action: 'member.accountAsked',
        subject,
        to: `rows=${request.rows.length}`,
        why: request.id,
      },
    ],
  };
};
