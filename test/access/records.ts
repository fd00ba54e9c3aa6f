/** One record of every kind in each place, put where the store keeps it. Import after the engine has started. */

import { childIdentitySchema } from '../../shared/intake/children/child.ts';
import { importSchema } from '../../shared/intake/imports/import.ts';
import { openReferral } from '../../shared/intake/referrals/open-referral.ts';
import { referralSchema } from '../../shared/intake/referrals/referral.ts';
import { dataRequestSchema } from '../../shared/intake/rights/data-request.ts';
import { volunteerIdentitySchema } from '../../shared/intake/volunteers/volunteer.ts';
import { type Delivered, newDelivery } from '../../shared/kernel/delivery.ts';
import { undeliverable } from '../../shared/kernel/delivery-rules.ts';
import { type DigestId, memberId, type ReferralId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { runSchema } from '../../shared/matching/runs/run.ts';
import { DEFAULT_WEIGHTS } from '../../shared/matching/runs/weights.ts';
import { accountRequestSchema } from '../../shared/office/accounts/account-request.ts';
import { pendingChangeSchema } from '../../shared/office/changes/change.ts';
import { feedbackSchema } from '../../shared/office/feedback/feedback.ts';
import { openYearlyDuty } from '../../shared/reporting/data-reports/yearly-duty.ts';
import { digestSchema, type Scope } from '../../shared/reporting/digests/digest.ts';
import { contactSchema } from '../../shared/support/contacts/contact.ts';
import { withdrawalSchema } from '../../shared/support/withdrawals/withdrawal.ts';
import { child, enrol, member, parsedReferral, volunteer } from '../builders.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import { idOf, type Place } from './places.ts';

const NOW = '2026-03-10T02:00:00.000Z';

/** What every record of a place says of where it stands. */
const standing = ({ districtCode, streetCode }: Place) => ({ districtCode, streetCode });

const numberOf = ({ districtCode, name }: Place, letter = '') =>
  `${districtCode}-26-${letter}${name.toUpperCase()}`;

const pairOf = (place: Place) => ({
  ...standing(place),
  childId: idOf('child', place),
  childNumber: numberOf(place),
  volunteerId: place.volunteerId,
  volunteerNumber: numberOf(place, 'V'),
});

const identityOf = (place: Place) => ({
  child: childIdentitySchema.parse({
    childId: idOf('child', place),
    name: '欧阳梓涵',
    birthMonth: '2016-09',
    guardian: { name: '欧阳建国', relation: '爷爷', phone: '13900001234' },
    address: { streetCode: place.streetCode, communityCode: `${place.streetCode}001`, detail: '6幢610室' },
    receiptCode: '7K3QF-9XW2M',
  }),
  volunteer: volunteerIdentitySchema.parse({
    volunteerId: place.volunteerId,
    name: '何梅娟',
    phone: '13800005678',
    receiptCode: '7K3QF-9XW2N',
  }),
});

const referralOf = (place: Place) => {
  const numbers = {
    number: numberOf(place, 'R'),
  };
  const { referral, identity } = openReferral(
    parsedReferral({ place: { districtCode: '320404', streetCode: '320404001' } }),
    {
      ...numbers,
      id: idOf('referral', place) as ReferralId,
      receivedAt: NOW as Instant,
      // Its own is the referrer’s, who reads it.
      by: memberId.parse(place.referrer ?? place.by),
      messageId: 'none',
      terms: {
        ...{ takeUpWorkingDays: 1, urgentTakeUpWorkingDays: 0, verifyWorkingDays: 5 },
        ...{ harmTakeUpHours: 1, harmReportHours: 24, harmOutcomeDays: 7 },
      },
    },
  );
  return {
    referral: referralSchema.parse({ ...referral, ...standing(place), communityCode: place.communityCode }),
    identity,
  };
};

const importOf = (place: Place) =>
  importSchema.parse({
    ...{ id: idOf('import', place), districtCode: place.districtCode, kind: 'volunteers', name: 'list.csv' },
    ...{
      status: 'checked',
      rows: 0,
      accepted: 0,
      refused: [],
      refusedRows: 0,
      duplicates: [],
      duplicateRows: 0,
    },
    ...{ take: [], by: place.by, createdAt: NOW, version: 1 },
  });

const runOf = (place: Place) =>
  runSchema.parse({
    ...{ id: idOf('run', place), districtCode: place.districtCode, status: 'done', weights: DEFAULT_WEIGHTS },
    ...{ preview: false, by: place.by, createdAt: NOW, finishedAt: NOW, version: 1 },
  });

const contactOf = (place: Place) =>
  contactSchema.parse({
    ...standing(place),
    ...{ id: idOf('contact', place), volunteerId: place.volunteerId, pairingIds: [idOf('pairing', place)] },
    communityCode: place.communityCode,
    ...{ childIds: [idOf('child', place)], on: '2026-03-09', form: 'visit', reached: true, minutes: 30 },
    ...{ note: '一起读书', loggedAt: NOW, version: 1 },
  });

const digestOf = ({ districtCode, streetCode }: Place) =>
  digestSchema.parse({
    ...{
      id: `${streetCode}-2026-02-v1` as DigestId,
      districtCode,
      scope: streetCode as Scope,
      scopeName: '街道',
    },
    ...{
      period: '2026-02',
      version: 1,
      cutOff: NOW,
      madeAt: NOW,
      title: { zh: '月报', en: 'Digest' },
      sections: [],
    },
  });

/** To a member who is gone. */
const failureOf = (place: Place, of: Delivered) => {
  const at = NOW as Instant;
  const made = newDelivery({ of, recipient: 'nobody', urgency: 'bulk', place: standing(place), at });
  return undeliverable(made, 'noAddress', at);
};

const childOf = (place: Place) =>
  child({
    ...standing(place),
    id: idOf('child', place),
    communityCode: `${place.streetCode}001`,
    fileNumber: numberOf(place),
    status: 'paired',
    waitingSince: undefined,
    pairingId: idOf('pairing', place),
  });

const volunteerOf = (place: Place) =>
  volunteer({
    ...standing(place),
    id: place.volunteerId,
    fileNumber: numberOf(place, 'V'),
    communityCode: `${place.streetCode}001`,
    activePairings: 1,
  });

const proposalOf = (place: Place) =>
  proposal({
    ...pairOf(place),
    id: idOf('proposal', place),
    runId: idOf('run', place),
    status: 'streetConfirmed',
  });

const pairingOf = (place: Place) =>
  pairing({ ...pairOf(place), id: idOf('pairing', place), proposalId: idOf('proposal', place) });

const withdrawalOf = (place: Place) =>
  withdrawalSchema.parse({
    ...standing(place),
    ...{ id: idOf('withdrawal', place), childId: idOf('child', place), childNumber: place.name },
    ...{
      childName: '欧*涵',
      cause: 'movingAway',
      reason: '准备搬家',
      filedAt: NOW,
      investigateBy: '2026-03-24',
    },
    ...{ status: 'submitted', version: 1 },
  });

const changeOf = (place: Place) =>
  pendingChangeSchema.parse({
    ...{ id: idOf('change', place), districtCode: place.districtCode, status: 'pending', version: 1 },
    ...{ from: 'x', to: 'y', proposedBy: 'somebody', proposedAt: NOW, expiresAt: '2026-04-09T02:00:00.000Z' },
    asked: { kind: 'invitation', memberIds: ['nobody'] },
  });

const accountRequestOf = (place: Place) =>
  accountRequestSchema.parse({
    ...{
      id: idOf('accountRequest', place),
      districtCode: place.districtCode,
      by: 'somebody',
      createdAt: NOW,
    },
    ...{ status: 'done', rows: [], left: 0, version: 1 },
  });

const feedbackOf = (place: Place) =>
  feedbackSchema.parse({
    ...{ id: idOf('feedback', place), districtCode: place.districtCode, status: 'open', version: 1 },
    ...{ text: '字太小，看不清', sentAs: 'x', receivedAt: NOW, dueOn: '2026-03-24' },
  });

const dataRequestOf = (place: Place) =>
  dataRequestSchema.parse({
    ...standing(place),
    ...{ id: idOf('dataRequest', place), childId: idOf('child', place), fileNumber: numberOf(place) },
    ...{ kind: 'copy', from: 'guardian', receivedOn: '2026-03-09', dueOn: '2026-03-30', status: 'open' },
    ...{ recordedBy: 'somebody', recordedAt: NOW, version: 1 },
  });

const dutyOf = ({ districtCode }: Place) => openYearlyDuty(districtCode, '2025', NOW as Instant);

/** All of a place, in as many transactions as there are aggregates. */
export async function fill(place: Place): Promise<void> {
  const children = await import('../../functions/store/intake/children.ts');
  const volunteers = await import('../../functions/store/intake/volunteers.ts');
  const { transact } = await import('../../functions/store/transact.ts');
  const { createImport, writeRows } = await import('../../functions/store/intake/imports.ts');
  const { createRun } = await import('../../functions/store/matching/match-runs.ts');
  const { createProposal } = await import('../../functions/store/matching/proposals.ts');
  const { createPairing } = await import('../../functions/store/matching/pairings.ts');
  const { createContact } = await import('../../functions/store/support/contacts.ts');
  const { createDelivery } = await import('../../functions/store/reporting/deliveries.ts');
  const { createDigest } = await import('../../functions/store/reporting/digests.ts');
  const { createWithdrawal } = await import('../../functions/store/support/withdrawals.ts');
  const referrals = await import('../../functions/store/intake/referrals.ts');
  const { createPendingChange } = await import('../../functions/store/office/changes.ts');
  const { createDataRequest } = await import('../../functions/store/intake/data-requests.ts');
  const { createYearlyDuty } = await import('../../functions/store/reporting/yearly-duties.ts');
  const { createFeedback } = await import('../../functions/store/office/feedback.ts');
  const { createRequest } = await import('../../functions/store/office/account-requests.ts');
  const identity = identityOf(place);
  const referred = referralOf(place);
  const record = importOf(place);
  await writeRows(record.id, 'ROWS', [], NOW as never);
  await writeRows(record.id, 'REFUSED', [], NOW as never);
  await transact([
    children.createChild(childOf(place)),
    children.createChildIdentity(identity.child),
    volunteers.createVolunteer(volunteerOf(place)),
    volunteers.createVolunteerIdentity(identity.volunteer),
    referrals.createReferral(referred.referral),
    referrals.createReferralIdentity(referred.identity),
    createImport(record),
    createRun(runOf(place)),
    createProposal(proposalOf(place)),
    createPairing(pairingOf(place)),
    createContact(contactOf(place)),
    createDigest(digestOf(place)),
    createDelivery(failureOf(place, { kind: 'digest', id: digestOf(place).id })),
    createDelivery(failureOf(place, { kind: 'message', id: idOf('message', place) })),
    createWithdrawal(withdrawalOf(place)),
    createRequest(accountRequestOf(place)),
    createPendingChange(changeOf(place)),
    createFeedback(feedbackOf(place)),
    createDataRequest(dataRequestOf(place)),
    // One a district.
    ...(place.name === 'otherStreet' ? [] : [createYearlyDuty(dutyOf(place))]),
  ]);
  const { districtCode } = place;
  await enrol(
    member('referrer', {
      id: idOf('member', place),
      sub: `at ${place.name}`,
      districtCode,
      organisation: '学校',
    }),
  );
}
