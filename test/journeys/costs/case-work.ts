/** Case work on the child that still waits when everything else has been measured. */
import { type Ask, change } from './asking.ts';

const reason = '随父母迁居';
const PLACE = { streetCode: '320404002', communityCode: '320404002001' };

/** Nothing here changes what the other routes cost. */
export async function workOnCases(ask: Ask): Promise<void> {
  const { items } = await ask('listChildren', { sub: 'district', query: { status: 'waiting' } });
  const closed = await ask('closeChild', change('street', items[0], { reason }));
  const open = await ask('reopenChild', change('street', closed, { reason, to: 'waiting' }));
  const first = await ask('transferChild', change('street', open, { ...PLACE, reason }));
  const back = await ask('declineTransfer', change('street', first, { reason }));
  const again = await ask('transferChild', change('street', back, { ...PLACE, reason }));
  await ask('listTransfers', { sub: 'district' });
  await ask('acceptTransfer', change('district', again, { detail: '8幢302室' }));
  await ask('getTimeline', { sub: 'district', path: { id: again.id } });
}
