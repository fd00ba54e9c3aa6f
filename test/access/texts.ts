/** Records with every text that an officer or a guardian may have written about somebody. Import after the engine has started. */
import type { ChildId, PairingId, ProposalId, VolunteerId } from '../../shared/kernel/ids.ts';
import { pairingSchema } from '../../shared/matching/pairings/pairing.ts';
import { checkBody, child, volunteer } from '../builders.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import type { Place } from './places.ts';

export const OFFICERS_WORD = '母亲服刑';
export const GUARDIANS_WORD = '害怕她';
const NOW = '2026-03-10T02:00:00.000Z';

export const FULL_IDS = [
  'pairing-texts',
  'proposal-texts',
  'child-texts',
  'child-returned',
  'volunteer-texts',
];

export async function fillTexts({ districtCode, streetCode, volunteerId }: Place): Promise<void> {
  const { transact } = await import('../../functions/store/transact.ts');
  const { createChild } = await import('../../functions/store/intake/children.ts');
  const { createVolunteer } = await import('../../functions/store/intake/volunteers.ts');
  const { createPairing } = await import('../../functions/store/matching/pairings.ts');
  const { createProposal } = await import('../../functions/store/matching/proposals.ts');
  const standing = { districtCode, streetCode };
  const pair = { ...standing, volunteerId, childId: 'child-texts' as ChildId };
  const period = { openedAt: NOW, closedAt: NOW, closeReason: OFFICERS_WORD };
  const transfer = {
    streetCode,
    communityCode: `${streetCode}001`,
    reason: OFFICERS_WORD,
    by: 'somebody',
    askedAt: NOW,
  };
  const ofChild = { ...standing, waitingSince: undefined, earlierPeriods: [period], transfer };
  await transact([
    createChild(
      child({
        ...ofChild,
        id: 'child-texts' as ChildId,
        fileNumber: 'T-1',
        status: 'closed',
        closeReason: GUARDIANS_WORD,
        closedAt: NOW,
      } as never),
    ),
    createChild(
      child({
        ...ofChild,
        id: 'child-returned' as ChildId,
        fileNumber: 'T-2',
        status: 'returned',
        returnReason: OFFICERS_WORD,
      } as never),
    ),
    createVolunteer(
      volunteer({
        ...standing,
        id: 'volunteer-texts' as VolunteerId,
        fileNumber: 'T-3',
        status: 'refused',
        left: { at: NOW, reason: OFFICERS_WORD },
        pause: { cause: 'asked', since: NOW, reason: OFFICERS_WORD },
        vettings: [
          { ...checkBody('record', '2026-03-01', '2027-03-01'), authority: OFFICERS_WORD, recordedBy: 'x' },
        ],
        pledge: {
          ...{ version: '2026-12', on: '2026-03-01', by: 'paper' },
          ...{ recordedAt: NOW, recordedBy: 'x' },
        },
        qualifications: [
          { suggestion: 'B3', document: OFFICERS_WORD, on: '2026-03-01', recordedAt: NOW, recordedBy: 'x' },
        ],
        statements: [{ check: 'record', on: '2026-03-01', importId: 'import-1' }],
      } as never),
    ),
    createProposal(
      proposal({
        ...pair,
        id: 'proposal-texts' as ProposalId,
        status: 'declined',
        byHand: { by: 'somebody', reason: OFFICERS_WORD, change: { matchedByTier: [], objective: 0 } },
        declined: { by: 'guardian', at: NOW, reason: GUARDIANS_WORD },
      } as never),
    ),
    createPairing(
      pairingSchema.parse({
        ...pairing({ ...pair, id: 'pairing-texts' as PairingId }),
        status: 'ended',
        endedAt: NOW,
        endReason: GUARDIANS_WORD,
        end: { cause: 'guardianWish', farewell: '谢谢', afterwards: 'requeue', by: 'somebody' },
        endRequest: { cause: 'volunteerLeaves', reason: '我要搬家', farewell: '再见', at: NOW },
      }),
    ),
  ]);
}
