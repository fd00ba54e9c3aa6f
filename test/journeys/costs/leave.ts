/** The end of what the other routes began, measured last. */
import { FILLED_IN, survey } from '../../builders.ts';
import { type Ask, change } from './asking.ts';

/** The volunteer asks to stop, stays, and the street ends it after all. */
export async function endPairing(ask: Ask) {
  const { items } = await ask('listPairings', { sub: 'volunteer' });
  const [pairing] = items;
  const end = { reason: '调往外地', farewell: '谢谢你', then: 'requeue' };
  const introduced = await ask('introducePairing', change('street', pairing, { on: pairing.startedOn }));
  const asked = await ask('endPairing', change('volunteer', introduced, end), 'asked');
  const kept = await ask('declinePairingEnd', change('volunteer', asked, { reason: '已协调好时间' }));
  await ask('endPairing', change('street', kept, end));
}

/** A family on a file of its own that asks to leave, thinks better of it, and asks again by phone; the district agrees. */
export async function withdraw(ask: Ask) {
  const given = survey();
  const body = survey({
    child: { ...given.child, name: '周小禾' },
    guardian: { ...given.guardian, phone: '13900007777' },
  });
  const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });
  const { receiptCode } = await ask('submitNeedsSurvey', { body, ...keyed('leaving') });
  const held = { receiptCode, phoneLast4: '7777' };
  const form = { body: { ...held, reason: '准备搬到外地', ...FILLED_IN } };
  await ask('submitWithdrawal', { ...form, ...keyed('leave-1') });
  await ask('takeBackWithdrawal', { body: held });
  const query = { street: body.address.streetCode, status: 'submitted' };
  const { items: files } = await ask('listChildren', { sub: 'street', query });
  const leaving = files.find(({ maskedName }: { maskedName: string }) => maskedName === '周*禾');
  const asked = { cause: 'movingAway', reason: '准备搬到外地', by: 'phone' };
  const { id: recorded } = await ask('recordWithdrawal', change('street', leaving, asked));
  const { items } = await ask('listWithdrawals', { sub: 'district' });
  const open = items.find(({ id }: { id: string }) => id === recorded);
  await ask('getWithdrawal', { sub: 'street', path: { id: open.id } });
  const finding = { finding: '已入户核实', recommends: 'approve' };
  const investigated = await ask('investigateWithdrawal', change('street', open, finding));
  const decision = { decision: 'approve', then: 'close', reason: '同意街道意见' };
  await ask('reviewWithdrawal', change('district', investigated, decision));
}
