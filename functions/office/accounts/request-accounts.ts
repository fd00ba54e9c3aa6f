import { refuse } from '../../../shared/kernel/problem.ts';
import {
  type AccountRequest,
  isVolunteerRow,
  MAX_REQUESTED,
  type RequestedRow,
} from '../../../shared/office/accounts/account-request.ts';
import { officeText } from '../../../shared/office/members/member-rules.ts';
import { givesOfficerRole } from '../../../shared/office/members/officer-roles.ts';
import { makesAccounts } from '../../casework/account-maker.ts';
import { createRequest } from '../../store/office/account-requests.ts';
import { NOTHING } from '../../store/outcome.ts';
import { placeErrors } from '../members/office-check.ts';
import { officerAppointed } from '../members/officer-approval.ts';
import type { OfficeCall, OfficeOperation } from '../operation-types.ts';
import { viewRequest } from './account-request-view.ts';
import { requestedRows } from './requested-rows.ts';

const errorsIn = ({ actor: { districtCode }, body, language }: OfficeCall<'requestAccounts'>) =>
  body.of === 'offices'
    ? body.offices.flatMap((office, at) =>
        placeErrors(office, { districtCode, at: `/offices/${at}`, language }),
      )
    : [];

/** The officers of a list wait for a second person, all in one change (R-KE-76). */
async function appoint(rows: readonly RequestedRow[], call: OfficeCall<'requestAccounts'>) {
  const officers = rows.flatMap((row) =>
    !isVolunteerRow(row) && row.office && givesOfficerRole([], row.office.roles)
      ? [{ memberId: row.memberId, office: row.office }]
      : [],
  );
  const [first] = officers;
  if (!first) return { ...NOTHING, changeId: undefined };
  const asked = { kind: 'invitation' as const, memberIds: officers.map(({ memberId }) => memberId) };
  const to = officers.map(({ office }) => officeText({ status: 'invited', ...office })).join('; ');
  return officerAppointed({ asked, to, memberId: first.memberId }, call);
}

export const requestAccounts: OfficeOperation<'requestAccounts'> = async (call) => {
  if (!makesAccounts()) return refuse('accountsElsewhere');
  const { actor, body, now, newId } = call;
  const errors = errorsIn(call);
  if (errors.length > 0) return refuse('invalid', { errors });
  const { districtCode, id: by } = actor;
  const rows = await requestedRows(districtCode, body, newId);
  const { changeId, ...appointed } = await appoint(rows, call);
  const request: AccountRequest = {
    id: newId(),
    ...(changeId && { awaitsChangeId: changeId }),
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
    changes: [createRequest(request), ...appointed.changes],
    facts: [
      {
        districtCode,
        action: 'member.accountAsked',
        subject,
        to: `rows=${request.rows.length}`,
        why: request.id,
      },
      ...appointed.facts,
    ],
  };
};
