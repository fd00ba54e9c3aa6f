/** Works off a request for many accounts: each row is one transaction, so that begun again it goes on where it stopped. */
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import { type Instant, plusSeconds } from '../../../shared/kernel/instants.ts';
import {
  type AccountRequest,
  isVolunteerRow,
  type RequestedRow,
} from '../../../shared/office/accounts/account-request.ts';
import { appendEntry } from '../../store/audit.ts';
import { inPieces } from '../../store/batch.ts';
import { getRequest, replaceRequest } from '../../store/office/account-requests.ts';
import { settle } from '../../store/settle.ts';
import { transact } from '../../store/transact.ts';
import { rowsNow } from './requested-members.ts';
import { decideRow } from './row-decision.ts';

const ROWS_AT_ONCE = 8;

async function askFor(row: RequestedRow, request: AccountRequest, now: Instant): Promise<void> {
  const id = isVolunteerRow(row) ? row.volunteerId : row.memberId;
  await settle(async () => {
    const { changes, facts } = await decideRow(row, request, now);
    const stamp = { id: `${request.id}-${id}`, at: now, by: bySystem('accounts') };
    const entries = facts.flatMap((fact) => appendEntry({ ...fact, why: request.id }, stamp));
    return { result: undefined, changes: [...changes, ...entries] };
  });
}

/** The member has the address now. */
function settled(row: RequestedRow): RequestedRow {
  if (isVolunteerRow(row)) return row;
  const { office: _made, ...rest } = row;
  return rest;
}

/** @param waitedSeconds since the request was stored */
export async function fulfilRequest(id: string, waitedSeconds: number): Promise<void> {
  const request = await getRequest(id);
  if (request?.status !== 'running') return;
  const now = plusSeconds(request.createdAt, waitedSeconds);
  const rows = await rowsNow(request);
  for (const piece of inPieces(rows, ROWS_AT_ONCE))
    await Promise.all(piece.map((row) => askFor(row, request, now)));
  await transact([replaceRequest(request, { ...request, status: 'done', rows: rows.map(settled) })]);
}
