/** A family, a volunteer and what is between them, each step’s own, with what makes it one person’s. */
import { childIdentitySchema } from '../../../shared/intake/children/child.ts';
import { openReferral } from '../../../shared/intake/referrals/open-referral.ts';
import { referralSchema } from '../../../shared/intake/referrals/referral.ts';
import { volunteerIdentitySchema } from '../../../shared/intake/volunteers/volunteer.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { pendingChangeSchema } from '../../../shared/office/changes/change.ts';
import { withdrawalSchema } from '../../../shared/support/withdrawals/withdrawal.ts';
import { idOf, type Place } from '../../access/places.ts';
import { child, parsedReferral, volunteer } from '../../builders.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';
import type { Office } from './cloud.ts';

export const NOW = '2026-03-10T02:00:00.000Z';

type Fields = Readonly<Record<string, unknown>>;

/** What differs from a child who waits and a volunteer at work who have nothing to do with each other yet. */
export interface Differing {
  /** Proposed to each other, or paired. */
  readonly between?: 'proposal' | 'pairing';
  readonly child?: Fields;
  readonly volunteer?: Fields;
  readonly proposal?: Fields;
  readonly pairing?: Fields;
  readonly withdrawal?: Fields;
  readonly referral?: Fields;
  readonly change?: Fields;
  /** The child has a sibling on file. */
  readonly areSiblings?: boolean;
  /** Who has seen the guardian’s code. */
  readonly shownTo?: readonly string[];
}

const identitiesOf = (place: Place, phone: string) => ({
  child: childIdentitySchema.parse({
    ...{ childId: idOf('child', place), name: '欧阳梓涵', birthMonth: '2016-09' },
    guardian: { name: '欧阳建国', relation: '爷爷', phone },
    address: { streetCode: place.streetCode, communityCode: '320404001001', detail: '6幢610室' },
  }),
  volunteer: volunteerIdentitySchema.parse({ volunteerId: place.volunteerId, name: '何梅娟', phone }),
});

function referralOf(place: Place, phone: string, differing: Fields) {
  const { referral, identity } = openReferral(
    parsedReferral({ guardian: { name: '王建国', relation: '爷爷', phone } }),
    {
      ...{ id: idOf('referral', place) as ReferralId, number: `R-${place.name}`, receivedAt: NOW as Instant },
      messageId: 'none',
      terms: {
        ...{ takeUpWorkingDays: 1, urgentTakeUpWorkingDays: 0, verifyWorkingDays: 5 },
        ...{ harmTakeUpHours: 1, harmReportHours: 24, harmOutcomeDays: 7 },
      },
    },
  );
  return { referral: referralSchema.parse({ ...referral, ...differing }), identity };
}

const stateOf = (place: Place, between: Differing['between']): Fields => {
  if (between === 'proposal') return { status: 'proposed', proposalId: idOf('proposal', place) };
  if (between === 'pairing') return { status: 'paired', pairingId: idOf('pairing', place) };
  return {};
};

/** Stores a place’s records. `phone` is the household’s alone. */
export async function store({ store: s }: Office, place: Place, phone: string, differing: Differing) {
  const { createPendingChange } = await import('../../../functions/store/office/changes.ts');
  const { createIssuedCode } = await import('../../../functions/store/intake/issued-codes.ts');
  const pair = {
    ...{ districtCode: place.districtCode, streetCode: place.streetCode },
    ...{ childId: idOf('child', place), volunteerId: place.volunteerId },
  };
  const identity = identitiesOf(place, phone);
  const referred = referralOf(place, phone, differing.referral ?? {});
  const otherId = idOf('other', place);
  const siblings = (id: string) => differing.areSiblings && { siblingIds: [id] };
  const file = child({
    id: pair.childId,
    ...siblings(otherId),
    ...stateOf(place, differing.between),
    ...differing.child,
  });
  const other = child({ id: otherId, ...siblings(pair.childId) });
  const { between } = differing;
  await s.transact([
    s.createChild(file),
    s.createChildIdentity(identity.child),
    s.createChild(other),
    s.createChildIdentity({ ...identity.child, childId: other.id }),
    s.createVolunteer(
      volunteer({
        id: pair.volunteerId,
        activePairings: between === 'pairing' ? 1 : 0,
        ...differing.volunteer,
      }),
    ),
    s.createVolunteerIdentity(identity.volunteer),
    s.createReferral(referred.referral),
    s.createReferralIdentity(referred.identity),
    ...(between
      ? [
          s.createProposal(
            proposal({ ...pair, id: idOf('proposal', place), runId: undefined, ...differing.proposal }),
          ),
        ]
      : []),
    ...(between === 'pairing'
      ? [
          s.createPairing(
            pairing({
              ...pair,
              id: idOf('pairing', place),
              proposalId: idOf('proposal', place),
              ...differing.pairing,
            }),
          ),
        ]
      : []),
    s.createWithdrawal(
      withdrawalSchema.parse({
        ...{
          id: idOf('withdrawal', place),
          ...pair,
          childNumber: 'A',
          childName: '欧*涵',
          cause: 'movingAway',
        },
        ...{ reason: '准备搬家', filedAt: NOW, investigateBy: '2026-03-24', status: 'submitted', version: 1 },
        ...differing.withdrawal,
      }),
    ),
    createPendingChange(
      pendingChangeSchema.parse({
        ...{ id: idOf('change', place), districtCode: place.districtCode, status: 'pending', version: 1 },
        ...{
          from: 'x',
          to: 'y',
          proposedBy: 'somebody',
          proposedAt: NOW,
          expiresAt: '2026-04-09T02:00:00.000Z',
        },
        asked: { kind: 'invitation', memberIds: ['nobody'] },
        ...differing.change,
      }),
    ),
    ...(differing.shownTo
      ? [
          createIssuedCode({
            subject: { kind: 'child', id: file.id },
            holder: 'guardian',
            issue: 1,
            issuedAt: NOW as Instant,
            shownTo: [...differing.shownTo],
            version: 1,
          }),
        ]
      : []),
  ]);
}
