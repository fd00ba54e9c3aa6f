/** What happens to a child’s file besides: moved, closed, begun anew, merged, consent taken back and given again. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { closeChild, reopenChild } from '../../../shared/intake/children/close-and-reopen.ts';
import { mergeFiles } from '../../../shared/intake/children/merge-files.ts';
import { acceptTransfer, requestTransfer } from '../../../shared/intake/children/transfer-rules.ts';
import { type Consent, giveConsent, withdrawConsent } from '../../../shared/intake/consents/consent.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { followConsent } from '../../../shared/matching/proposals/consent-steps.ts';
import { moveSituation } from '../../../shared/matching/proposals/moved-child.ts';
import { consent } from '../../builders.ts';
import { records } from '../../intake/children/records.ts';
import { CHILDREN, NOW, type Pick, PLACES, type World } from '../world.ts';
import type { Acts } from './act.ts';

const replacing = (world: World, file: Child, after: Child | Refusal) =>
  isRefusal(after) ? undefined : [world.store.replaceChild(file, after)];

/** As a guardian does it with the receipt. */
function changeConsent(world: World, { child: at }: Pick, consents: readonly Consent[]) {
  const before = world.situation(at);
  if (consents === before.child.consents) return undefined;
  const child = { ...before.child, consents: [...consents] };
  const after = followConsent({ ...before, child }, { reason: '撤回同意', at: NOW });
  return [
    world.store.replaceChild(before.child, after.child),
    ...world.store.situationChanges(before, after),
  ];
}

export const ACTS_OF_FILES: Acts = {
  transfer: (world, pick) => {
    const file = world.child(pick.child);
    const place = PLACES.find(({ streetCode }) => streetCode !== file.streetCode)!;
    const asked = requestTransfer(file, { ...place, reason: '搬家', by: 's' }, NOW);
    const accepted = isRefusal(asked) ? asked : acceptTransfer(asked);
    if (isRefusal(accepted)) return undefined;
    const situation = world.accompanied(pick.child);
    const moved = moveSituation({ ...situation, child: accepted }, NOW);
    if (isRefusal(moved)) return undefined;
    return [world.store.replaceChild(file, moved.child), ...world.store.situationChanges(situation, moved)];
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
    return changeConsent(world, pick, back);
  },
  consentAgain: (world, pick) => changeConsent(world, pick, giveConsent(world.child(pick.child), consent())),
};
