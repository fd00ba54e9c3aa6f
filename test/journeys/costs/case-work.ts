/** Case work on the child that still waits when everything else has been measured. */

import { maskName } from '../../../shared/kernel/people.ts';
import { survey } from '../../builders.ts';
import { type Ask, change } from './asking.ts';
import { PEOPLE } from './people.ts';

const reason = '随父母迁居';
const PLACE = { streetCode: '320404002', communityCode: '320404002001' };

/** Nothing here changes what the other routes cost. */
export async function workOnCases(ask: Ask): Promise<void> {
  const { items } = await ask('listChildren', { sub: 'district', query: { status: 'waiting' } });
  // The one whose pairing has ended: it has the longer history, whichever of the two it is.
  const [first] = items.toSorted((a: Filed, b: Filed) => b.version - a.version);
  const closed = await ask('closeChild', change('street', first, { reason }));
  const open = await ask('reopenChild', change('street', closed, { reason, to: 'waiting' }));
  const offered = await ask('transferChild', change('street', open, { ...PLACE, reason }));
  const back = await ask('declineTransfer', change('street', offered, { reason }));
  const again = await ask('transferChild', change('street', back, { ...PLACE, reason }));
  await ask('listTransfers', { sub: 'district' });
  await ask('acceptTransfer', change('district', again, { detail: '8幢302室' }));
  const { id } = again;
  await ask('getTimeline', { sub: 'district', path: { id } });
  await workOnDuplicate(ask, again);
}

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });

interface Filed {
  readonly id: string;
  readonly version: number;
  readonly maskedName: string;
}

/** As the child’s own form was. */
function surveyOf(maskedName: string) {
  const given = survey();
  const { child, guardian } = PEOPLE.find((one) => maskName(one.child) === maskedName) ?? PEOPLE[0];
  return survey({
    child: { ...given.child, name: child },
    guardian: { ...given.guardian, phone: guardian },
  });
}

/** A second form for a child on file: sent back, mended, found to be a sibling’s, then a duplicate. */
async function workOnDuplicate(ask: Ask, { id: firstId, maskedName }: Filed): Promise<void> {
  const body = surveyOf(maskedName);
  const held = { phoneLast4: body.guardian.phone.slice(-4) };
  const { receiptCode } = await ask(
    'submitNeedsSurvey',
    { body, ...keyed('second-form') },
    'of a child on file',
  );
  const { items } = await ask('listChildren', { sub: 'district', query: { status: 'submitted' } });
  const returned = await ask('returnChild', change('district', items[0], { reason }));
  const mending = { receiptCode, ...held, survey: body };
  await ask('resubmitSurvey', { body: mending });
  const path = { id: returned.id };
  const first = await ask('getChild', { sub: 'district', path: { id: firstId } });
  const mended = await ask('getChild', { sub: 'district', path });
  const linked = await ask('linkSibling', change('district', mended, { siblingId: first.id, reason }));
  await ask('listSiblings', { sub: 'district', path });
  const unlinking = change('district', linked);
  const alone = await ask('unlinkSibling', { ...unlinking, path: { ...path, siblingId: first.id } });
  await ask('listDuplicates', { sub: 'district', path });
  const remains = await ask('getChild', { sub: 'district', path: { id: firstId } });
  const choice = { intoId: firstId, intoVersion: remains.version, reason };
  await ask('mergeChild', change('district', alone, choice));
}
