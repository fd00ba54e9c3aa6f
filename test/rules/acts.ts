/** What may be done to the children and volunteers of a small district: decided on what is loaded now; whether it is stored is for later. */
import type { Change } from '../../functions/store/change.ts';
import { proposeChild } from '../../shared/intake/child-rules.ts';
import { acceptTransfer, askTransfer } from '../../shared/intake/transfer-rules.ts';
import type { ProposalId, WithdrawalId } from '../../shared/kernel/ids.ts';
import type { CalendarDate } from '../../shared/kernel/instants.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { standDown } from '../../shared/matching/advance.ts';
import { endPairing } from '../../shared/matching/end-pairing.ts';
import { type Company, moveCompany } from '../../shared/matching/moved-child.ts';
import { approveWithdrawal } from '../../shared/support/approve-withdrawal.ts';
import {
  fileWithdrawal,
  investigate,
  rejectWithdrawal,
  takeBack,
} from '../../shared/support/withdrawal-rules.ts';
import { proposal } from '../matching/builders.ts';
import { NOW, type Pick, PLACES, type Store, type World } from './world.ts';

type Act = (world: World, pick: Pick) => Change[] | undefined;
type Step = Parameters<Store['stepProposal']>[1];

const stepping =
  (event: Step): Act =>
  (world, pick) => {
    const pair = world.pair(pick);
    const stepped = pair && world.store.stepProposal(pair, event, world.moment);
    return stepped && !isRefusal(stepped) ? stepped.changes : undefined;
  };

const then = ({ choice }: Pick) => (choice % 2 === 0 ? ('requeue' as const) : ('close' as const));

/** As a transfer does it to whoever goes with the child. */
function companyOf(world: World, child: number): Company {
  const bound = world.boundOf(child);
  if (bound) return { kind: 'pairing', pairing: bound.pairing, volunteer: bound.volunteer };
  const open = world.proposalOf(child);
  if (!open) return { kind: 'none' };
  return { kind: 'proposal', proposal: open, volunteer: world.volunteer(Number(open.volunteerId.slice(10))) };
}

/** Everything that may happen; `undefined` where the rules refuse it. */
export const ACTS: Readonly<Record<string, Act>> = {
  propose: (world, pick) => {
    const [file, her] = [world.child(pick.child), world.volunteer(pick.volunteer)];
    const id = world.newId() as ProposalId;
    const proposed = proposeChild(file, id);
    const earlier = world.proposalOf(pick.child);
    if (isRefusal(proposed) || (earlier && earlier.status !== 'proposed')) return undefined;
    return [
      world.store.createProposal(proposal({ id, childId: file.id, volunteerId: her.id })),
      world.store.replaceChild(file, proposed),
      world.store.volunteerUnchanged(her),
      ...(earlier ? [world.store.replaceProposal(earlier, { ...earlier, status: 'replaced' })] : []),
    ];
  },
  confirm: stepping({ step: 'confirm' }),
  guardianAgrees: stepping({ step: 'guardianAgrees' }),
  volunteerAgrees: stepping({ step: 'volunteerAgrees' }),
  decline: stepping({ step: 'decline', by: 'guardian', reason: '路途太远' }),
  end: (world, pick) => {
    const before = world.bound(pick);
    const ending = {
      cause: 'other',
      reason: '搬迁',
      farewell: '再见',
      afterwards: then(pick),
      by: 'x',
    } as const;
    const after = before && endPairing(before, ending, NOW);
    return before && after && !isRefusal(after)
      ? world.store.endChanges(before, after, ending, NOW)
      : undefined;
  },
  ask: (world, pick) => {
    const file = world.child(pick.child);
    const filing = {
      id: world.newId() as WithdrawalId,
      cause: 'other',
      reason: '搬家',
      now: NOW,
      investigateWithin: 10,
    } as const;
    const filed = fileWithdrawal(file, filing);
    if (isRefusal(filed)) return undefined;
    return [world.store.createWithdrawal(filed.withdrawal), world.store.replaceChild(file, filed.child)];
  },
  investigate: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after =
      open &&
      investigate(open.withdrawal, {
        finding: '属实',
        recommends: 'approve',
        by: 's',
        at: NOW,
        reviewWithin: 5,
      });
    return open && after && !isRefusal(after)
      ? [world.store.replaceWithdrawal(open.withdrawal, after)]
      : undefined;
  },
  approve: (world, pick) => {
    const open = world.openWithdrawal(pick);
    if (!open) return undefined;
    const before = { ...open, bound: world.boundOf(pick.child), proposal: world.proposalOf(pick.child) };
    const review = { reason: '同意', afterwards: then(pick), by: 'd', at: NOW };
    const after = approveWithdrawal(before, review, NOW);
    return isRefusal(after) ? undefined : world.store.approvalChanges(before, after, review, world.moment);
  },
  reject: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after = open && rejectWithdrawal(open, { reason: '再试', by: 'd', at: NOW });
    return open && after && !isRefusal(after)
      ? world.store.rejectionChanges(open, after, world.moment)
      : undefined;
  },
  takeBack: (world, pick) => {
    const open = world.openWithdrawal(pick);
    const after = open && takeBack(open, NOW);
    if (!open || !after || isRefusal(after)) return undefined;
    return [
      world.store.replaceWithdrawal(open.withdrawal, after.withdrawal),
      world.store.replaceChild(open.child, after.child),
    ];
  },
  transfer: (world, pick) => {
    const file = world.child(pick.child);
    const place = PLACES.find(({ streetCode }) => streetCode !== file.streetCode)!;
    const asked = askTransfer(file, { ...place, reason: '搬家', by: 's' }, NOW);
    const accepted = isRefusal(asked) ? asked : acceptTransfer(asked);
    if (isRefusal(accepted)) return undefined;
    const company = companyOf(world, pick.child);
    const moved = moveCompany(accepted, company, NOW);
    if (isRefusal(moved)) return undefined;
    const kept = world.store.companyChanges(company, moved.company, { child: file, ...world.moment });
    return [world.store.replaceChild(file, moved.child), ...kept];
  },
  lapse: (world, { volunteer: at }) => {
    const her = world.volunteer(at);
    const vettings = her.vettings.map((one) => ({ ...one, validUntil: '2026-03-09' as CalendarDate }));
    const open = world.proposals().filter(({ volunteerId }) => volunteerId === her.id);
    const stood = open.flatMap((one) => {
      const child = world.child(Number(one.childId.slice(6)));
      const after = standDown({ proposal: one, child }, '审核过期', NOW);
      if (!after) return [];
      const changes = [world.store.replaceProposal(one, after.proposal)];
      return after.child === child ? changes : [...changes, world.store.replaceChild(child, after.child)];
    });
    return [world.store.replaceVolunteer(her, { ...her, vettings }), ...stood];
  },
  vetAgain: (world, { volunteer: at }) => {
    const her = world.volunteer(at);
    const vettings = her.vettings.map((one) => ({ ...one, validUntil: '2027-03-09' as CalendarDate }));
    return [world.store.replaceVolunteer(her, { ...her, vettings })];
  },
};
