import type { ChangedRow } from '../../../shared/intake/base-counts/base-count.ts';
import { communityInStreet } from '../../../shared/intake/forms/forms.ts';
import type { FieldCode } from '../../../shared/kernel/field-rule.ts';
import { districtOf } from '../../../shared/kernel/ids.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { refuse } from '../../../shared/kernel/problem.ts';
import { communityByCode, streetByCode } from '../../../shared/kernel/regions.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { listFor } from './list-base-counts.ts';
import { recordedRows } from './recorded-rows.ts';

type Call = IntakeCall<'recordBaseCounts'>;

function placeFault(
  { streetCode, communityCode }: ChangedRow,
  { may }: Call,
): [string, FieldCode] | undefined {
  if (!streetByCode(streetCode)) return ['streetCode', 'street.unknown'];
  if (!may({ districtCode: districtOf(streetCode), streetCode })) return ['streetCode', 'street.notYours'];
  const isHere =
    communityCode === undefined ||
    (communityByCode(communityCode) && communityInStreet({ streetCode, communityCode }));
  return isHere ? undefined : ['communityCode', 'community.unknown'];
}

/** A list is of a day that has been, and its rows are of the officer’s own places. */
function errorsIn(call: Call) {
  const { body, now, language } = call;
  const places = body.rows.flatMap((row, at) => {
    const found = placeFault(row, call);
    return found ? [fieldError(`/rows/${at}/${found[0]}`, found[1], language)] : [];
  });
  return [...(body.on > dateIn(now) ? [fieldError('/on', 'date.future', language)] : []), ...places];
}

export const recordBaseCounts: IntakeOperation<'recordBaseCounts'> = async (call) => {
  const errors = errorsIn(call);
  if (errors.length > 0) return refuse('invalid', { errors });
  const { body, actor, now } = call;
  const { after, changes, facts } = await recordedRows({ key: body, rows: body.rows, actor, now });
  return { status: 200, body: listFor(call, after), changes, facts };
};
