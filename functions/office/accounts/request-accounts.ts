import { refuse } from '../../../shared/kernel/problem.ts';
import { type AccountRequest, MAX_REQUESTED } from '../../../shared/office/accounts/account-request.ts';
import { makesAccounts } from '../../casework/account-maker.ts';
import { createRequest } from '../../store/office/account-requests.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { viewRequest } from './account-request-view.ts';
import { requestedRows } from './requested-rows.ts';

export const requestAccounts: OfficeOperation<'requestAccounts'> = async ({ actor, body, now, newId }) => {
  if (!makesAccounts()) return refuse('accountsElsewhere');
  const { districtCode, id: by } = actor;
  const rows = await requestedRows(districtCode, body);
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
