/** A referral that is handed over, opened and filed; one of a child on file; one that leads to nothing. Measured last: it changes the size of no other. */
import { referral, referredChild } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import { type Ask, change } from './asking.ts';

const keyed = (key: string): Sent => ({ headers: { 'idempotency-key': key } });
const reason = '实际住在五星街道';
const child = { name: '沈小荷', gender: 'female', birthMonth: '2015-05', kinds: ['leftBehind'] };
const guardian = { name: '沈建国', relation: '祖父', phone: '13900007777' };
const place = { districtCode: '320404', streetCode: '320404002' };

async function fileOne(ask: Ask) {
  const body = referral({ child, guardian, place });
  const { receiptCode } = await ask('submitReferral', { body, ...keyed('referral') });
  const { items } = await ask('listReferrals', { sub: 'district', query: { limit: '1' } });
  const moved = await ask(
    'rerouteReferral',
    change('district', items[0], { streetCode: '320404001', reason }),
  );
  const path = { id: moved.id };
  await ask('getReferral', { sub: 'street', path });
  await ask('revealReferral', { sub: 'street', path, body: { purpose: 'verification' } });
  const taken = await ask('takeUpReferral', change('street', moved));
  await ask('openReferralFile', change('street', taken, referredChild({ child, guardian })));
  await ask('lookUpReceipt', { body: { receiptCode, phoneLast4: '4321' } }, 'of a referral');
}

/** The child has a file since a moment ago. */
async function linkOne(ask: Ask) {
  const body = referral({ child, guardian, place: { ...place, streetCode: '320404001' } });
  const { id } = await ask('referChild', { sub: 'street', body });
  const { candidates } = await ask('listReferralDuplicates', { sub: 'street', path: { id } });
  const taken = await ask('takeUpReferral', change('street', { id, version: 1 }));
  await ask('linkReferral', change('street', taken, { childId: candidates[0].child.id }));
}

async function declineOne(ask: Ask) {
  const { id } = await ask('referChild', { sub: 'district', body: referral({ child: {}, guardian: {} }) });
  await ask('declineReferral', change('district', { id, version: 1 }, { reason: 'repeated' }));
}

/** In a form and of a file: the child is the one who was filed a moment ago. */
async function reportHarm(ask: Ask) {
  const known = '孩子手臂有伤，说是在家被打。';
  const { items } = await ask('listChildren', { sub: 'street', query: { limit: '1' } });
  await ask('reportHarm', { body: { place, known }, ...keyed('harm-1') });
  const { id } = items[0];
  await ask('reportChildHarm', { sub: 'street', path: { id }, body: { known }, ...keyed('harm-2') });
}

/** Once to the police, with what came of it; once to nobody. */
async function reportOutside(ask: Ask) {
  const { items } = await ask('listReferrals', { sub: 'district', query: { limit: '2' } });
  const body = { authority: 'police', at: items[0].receivedAt, by: '值班员' };
  const reported = await ask('recordOutsideReport', change('district', items[0], body));
  const filled = change('district', reported, { outcome: '已出警，孩子平安' });
  const path = { id: reported.id, reportId: reported.outsideReports[0].id };
  await ask('recordOutsideOutcome', { ...filled, path });
  await ask('explainNoOutsideReport', change('district', items[1], { reason: '同一情况已另行报告' }));
}

export async function takeReferrals(ask: Ask): Promise<void> {
  await fileOne(ask);
  await linkOne(ask);
  await declineOne(ask);
  await reportHarm(ask);
  await reportOutside(ask);
}
