/** How the records of each step stand where another officer may take it. */
import type { StepsForTwo } from '../../../shared/four-eyes-rows.ts';
import type { Ground } from '../../../shared/kernel/four-eyes.ts';
import { idOf, type Place } from '../../access/places.ts';
import { type Differing, NOW } from './four-eyes-records.ts';

/** All but this one: it refuses nobody, and leaves families out (letters-for-two.test.ts). */
export type Step = Exclude<keyof StepsForTwo, 'printReceiptLetters'>;

export interface Play extends Differing {
  /** Where the step’s row of the matrix sends something else. */
  readonly body?: (place: Place) => unknown;
}

const reason = '情况说明';
const proposed: Play = { between: 'proposal' };
const paired: Play = { between: 'pairing' };
const submitted: Play = { child: { status: 'submitted', waitingSince: undefined } };
const closed = { status: 'closed', closeReason: reason, closedAt: NOW, waitingSince: undefined };
const asked = { step: 'asked', at: NOW, by: 'somebody', reason };
const transfer = {
  ...{ streetCode: '320404002', communityCode: '320404002001' },
  ...{ reason, by: 'somebody', askedAt: NOW },
};
const takenUp: Play = { referral: { status: 'takenUp', takenUp: { at: NOW, by: 'somebody' } } };
const urgent: Play = {
  referral: { urgency: 'urgent', status: 'takenUp', takenUp: { at: NOW, by: 'somebody' } },
};
const reportedOutside: Play = {
  referral: {
    outsideReports: [
      {
        ...{ id: 'report-1', authority: 'police', at: NOW, by: '值班员' },
        ...{ recordedAt: NOW, recordedBy: 'somebody' },
      },
    ],
  },
};
const confirmed: Play = { between: 'proposal', proposal: { status: 'streetConfirmed' } };
const retired = { status: 'retired', left: { at: NOW, reason } };
const investigation = {
  finding: '已入户',
  recommends: 'approve',
  by: 'somebody',
  at: NOW,
  reviewBy: '2026-03-30',
};
const investigated: Play = { withdrawal: { status: 'investigated', investigation } };

export const PLAYS: Readonly<Record<Step, Play>> = {
  verifyChild: submitted,
  returnChild: submitted,
  mergeChild: {
    ...confirmed,
    body: (place) => ({
      ...{ intoId: idOf('child', place), intoVersion: 1 },
      ...{ reason, fields: { guardian: 'other' } },
    }),
  },
  linkSibling: { body: (place) => ({ siblingId: idOf('other', place), reason }) },
  unlinkSibling: { areSiblings: true },
  closeChild: {},
  reopenChild: { child: closed, body: () => ({ reason, to: 'waiting' }) },
  transferChild: {},
  acceptTransfer: { child: { transfer } },
  declineTransfer: { child: { transfer } },
  correctChild: { ...confirmed, body: () => ({ reason, guardian: { phone: '13911112222' } }) },
  issueReceiptCode: confirmed,
  recordChildSms: {},
  assessRisk: {},
  recordChildConsent: proposed,
  eraseChild: { child: { ...closed, erasure: asked } },
  revokeChildErasure: { child: { ...closed, erasure: asked } },
  eraseVolunteer: { volunteer: { ...retired, erasure: asked } },
  revokeVolunteerErasure: { volunteer: { ...retired, erasure: asked } },
  recordVetting: {},
  recordPledge: {},
  recordQualification: {},
  changeVolunteer: {},
  pauseVolunteer: {},
  resumeVolunteer: { volunteer: { status: 'paused', pause: { cause: 'asked', since: NOW, reason } } },
  retireVolunteer: {},
  refuseVolunteer: { volunteer: { status: 'applied', vettings: [] } },
  takeUpReferral: {},
  openReferralFile: takenUp,
  linkReferral: takenUp,
  declineReferral: urgent,
  recordOutsideReport: { body: () => ({ authority: 'police', at: NOW, by: '值班员' }) },
  recordOutsideOutcome: reportedOutside,
  explainNoOutsideReport: {},
  rerouteReferral: { body: () => ({ streetCode: '320404002', reason }) },
  proposeByHand: {
    body: (place) => ({ childId: idOf('child', place), volunteerId: place.volunteerId, reason }),
  },
  confirmProposal: proposed,
  declineProposal: proposed,
  recordGuardianAnswer: confirmed,
  recordWithdrawal: paired,
  endPairing: paired,
  declinePairingEnd: {
    ...paired,
    pairing: { endRequest: { cause: 'other', reason, farewell: '谢谢你', at: NOW } },
  },
  investigateWithdrawal: paired,
  reviewWithdrawal: { ...paired, ...investigated },
  clearHousehold: {},
  approveChange: {},
};

interface Own {
  /** Of the one member. */
  readonly member?: { readonly volunteerId?: string; readonly householdKeys?: readonly string[] };
  readonly differing?: Differing;
}

/** Where the child lives, and where the volunteer does: whoever lives with both is no stranger to either. */
const household = ({ name }: Place) => [`child-of-${name}`, `volunteer-of-${name}`];

/** What makes the step one that follows the member’s own, or that is about them. */
export const OWN: Readonly<Record<Ground, (place: Place, by: string, play: Play) => Own>> = {
  oneself: () => ({}),
  ownVolunteer: ({ volunteerId }) => ({ member: { volunteerId } }),
  ownHousehold: (place) => ({
    member: { householdKeys: household(place) },
    differing: {
      child: { householdKeys: household(place).slice(0, 1) },
      volunteer: { householdKeys: household(place).slice(1) },
    },
  }),
  proposer: (_, by) => ({
    differing: { proposal: { byHand: { by, reason, change: { matchedByTier: [0], objective: 0 } } } },
  }),
  vetter: (_, by) => ({
    differing: {
      volunteer: {
        vettings: ['identity', 'record', 'interview'].map((check) => ({
          ...{ check, result: 'passed', on: '2026-03-01', validUntil: '2027-03-01', recordedBy: by },
        })),
      },
    },
  }),
  confirmer: (_, by) => ({ differing: { proposal: { confirmedBy: by } } }),
  codeReader: (_, by) => ({ differing: { shownTo: [by] } }),
  requester: (_, by, play) => ({
    differing: {
      ...(play.child && { child: { erasure: { ...asked, by } } }),
      ...(play.volunteer && { volunteer: { erasure: { ...asked, by } } }),
      ...(play.withdrawal && { withdrawal: { recorded: { by: 'phone', memberId: by } } }),
      change: { proposedBy: by },
    },
  }),
  receiver: (_, by) => ({ differing: { referral: { takenUp: { at: NOW, by } } } }),
  investigator: (_, by) => ({ differing: { withdrawal: { investigation: { ...investigation, by } } } }),
};
