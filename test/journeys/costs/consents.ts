/** A volunteer opens her paired child’s identity; a guardian of one more child takes consent back and gives it again. */
import { survey } from '../../builders.ts';
import { type Ask, change } from './asking.ts';

export async function revealPairedChild(ask: Ask) {
  const { items } = await ask('listPairings', { sub: 'volunteer' });
  const path = { id: items[0].childId };
  await ask('revealChild', { sub: 'volunteer', path, body: { purpose: 'visit' } }, 'volunteer');
}

/** A file of its own, measured last: it changes the size of no other. */
export async function changeConsents(ask: Ask) {
  const given = survey();
  const body = survey({
    child: { ...given.child, name: '孙小暖' },
    guardian: { ...given.guardian, phone: '13900006666' },
  });
  const headers = { 'idempotency-key': 'consents' };
  const { receiptCode } = await ask('submitNeedsSurvey', { body, headers });
  const { items } = await ask('listChildren', { sub: 'street', query: { status: 'submitted' } }, 'submitted');
  const child = items.at(-1);
  const { noticeVersion } = given.consent;
  const paper = { purpose: 'publicity', agreed: true, noticeVersion, on: '2026-03-10' };
  await ask('recordChildConsent', change('street', child, paper));
  const key = { receiptCode, phoneLast4: '6666' };
  const pairing = { ...key, purpose: 'pairing' };
  await ask('changeConsentByReceipt', { body: { ...pairing, agreed: false } });
  await ask('changeConsentByReceipt', { body: { ...pairing, agreed: true, noticeVersion } }, 'again');
  await ask('chooseSmsByReceipt', { body: { ...key, wanted: false } });
  const { items: later } = await ask(
    'listChildren',
    { sub: 'street', query: { status: 'submitted' } },
    'submitted',
  );
  await ask('recordChildSms', change('street', later.at(-1), { wanted: true }));
}
