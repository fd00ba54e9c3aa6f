import { refuse } from '../../../shared/kernel/problem.ts';
import { verdict } from '../../../shared/reporting/audit/verification.ts';
import { WALK_BEGINS, walkSchema } from '../../../shared/reporting/audit/walk.ts';
import { readCursor, writeCursor } from '../../store/cursor.ts';
import { anchorsOf } from '../../store/reporting/anchors.ts';
import type { ReportingOperation } from '../operation-types.ts';
import { walkOn } from './audit-walk.ts';

/** Entries; what the last query brings goes beyond it, up to some 7,000 (docs/adr/0010-verified-in-pieces.md). */
const LOOKS_A_REQUEST = 4_000;

/** The chain of the member’s district, read anew (R-RE-35); a log of years in several requests. */
export const verifyAuditLog: ReportingOperation<'verifyAuditLog'> = async ({ actor, now, query, page }) => {
  const { cursor, fingerprint } = page;
  const from = cursor === undefined ? WALK_BEGINS : readCursor(cursor, fingerprint, walkSchema);
  if (!from) return refuse('cursorInvalid');
  const district = actor.districtCode;
  const written = await anchorsOf(district);
  const walking = { district, now, anchors: [...written, ...(query.anchor ? [query.anchor] : [])] };
  const stride = await walkOn(from, walking, LOOKS_A_REQUEST);
  const body = verdict(stride, written);
  const isOver = stride.isDone || stride.fault;
  return { status: 200, body: isOver ? body : { ...body, next: writeCursor(fingerprint, stride.walk) } };
};
