/** What happens to a child’s file besides: moved, closed, begun anew, merged, consent taken back and given again. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { closeChild, reopenChild } from '../../../shared/intake/children/close-and-reopen.ts';
import { mergeFiles } from '../../../shared/intake/children/merge-files.ts';
import { acceptTransfer, requestTransfer } from '../../../shared/intake/children/transfer-rules.ts';
import { type Consent, giveConsent, withdrawConsent } from '../../../shared/intake/consents/consent.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { type Bound, endConsent, resumeConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { type Company, moveSituation } from '../../../shared/matching/proposals/moved-child.ts';
import { consent } from '../../builders.ts';
import { records } from '../../intake/children/records.ts';
import { CHILDREN, NOW, type Pick, PLACES, type World } from '../world.ts';
import type { Acts } from './act.ts';

/** As a transfer does it to whoever goes with the child. */
function companyOf(world: World, child: number): Company {
  const bound = world.boundOf(child);
  if (bound) return { kind: 'pairing', pairing: bound.pairing, volunteer: bound.volunteer };
  const open = world.proposalOf(child);
  if (!open) return { kind: 'none' };
  return { kind: 'proposal', proposal: open, volunteer: world.volunteer(Number(open.volunteerId.slice(10))) };
}

const replacing = (world: World, file: Child, after: Child | Refusal) =>
  isRefusal(after) ? undefined : [world.store.replaceChild(file, after)];

function boundOf(world: World, { child: at }: Pick): Bound {
  const child = world.child(at);
  const pairing = world.boundOf(at)?.pairing;
  if (pairing) return { kind: 'paired', child, pairing };
  const proposal = world.proposalOf(at);
  return proposal ? { kind: 'proposed', child, proposal } : { kind: 'alone', child };
}

/** As a guardian does it with the receipt. */
function changeConsent(
  world: World,
  pick: Pick,
  consents: readonly Consent[],
  follow: (bound: Bound) => Bound,
) {
  const before = boundOf(world, pick);
  if (consents === before.child.consents) return undefined;
  const after = follow({ ...before, child: { ...before.child, consents: [...consents] } });
  return [world.store.replaceChild(before.child, after.child), ...world.store.boundChanges(before, after)];
}

export const ACTS_OF_FILES: Acts = {
  transfer: (world, pick) => {
    const file = world.child(pick.child);
    const place = PLACES.find(({ streetCode }) => streetCode !== file.streetCode)!;
    const asked = requestTransfer(file, { ...place, reason: '搬家', by: 's' }, NOW);
    const accepted = isRefusal(asked) ? asked : acceptTransfer(asked);
    if (isRefusal(accepted)) return undefined;
    const company = companyOf(world, pick.child);
    const moved = moveSituation(accepted, company, NOW);
    if (isRefusal(moved)) return undefined;
    const kept = world.store.companyChanges(company, moved.company, { child: file, ...world.moment });
    return [world.store.replaceChild(file, moved.child), ...kept];
  },
  close: (world, { child }) => {
    const file = world.child(child);
    return replacing(world, file, closeChild(file, '搬家', NOW));
  },
  reopen: (world, { child }) => {
    const file = world.child(child);
    return replacing(world, file, reopenChild(file, 'waiting', NOW));
  },
  merge: (world, { child, choice }) => {
    const other = (child + 1 + (choice % (CHILDREN - 1))) % CHILDREN;
    const [goes, stays] = [world.child(child), world.child(other)];
    const pair = {
      goes: { ...records(goes.id), child: goes },
      stays: { ...records(stays.id), child: stays },
    };
    const merged = mergeFiles(pair, { fields: {}, reason: '重复建档' }, NOW);
    if (isRefusal(merged) || 'fault' in merged) return undefined;
    return [
      world.store.replaceChild(goes, merged.closed),
      world.store.replaceChild(stays, merged.remains.child),
    ];
  },
  consentBack: (world, pick) => {
    const back = withdrawConsent(world.child(pick.child), { purpose: 'pairing', at: NOW });
    const withdrawn = { by: 'guardian', reason: '撤回同意', at: NOW } as const;
    return changeConsent(world, pick, back, (bound) => endConsent(bound, withdrawn));
  },
  consentAgain: (world, pick) =>
    changeConsent(world, pick, giveConsent(world.child(pick.child), consent()), resumeConsent),
};
