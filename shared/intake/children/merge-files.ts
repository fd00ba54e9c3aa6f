/**
 * R-IN-09: Two files of one child are merged: one remains with what an officer chose from both, and the other is closed and points
 * to it.
 */
import type { Instant } from '../../kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import { isErased } from '../erasure/erasure.ts';
import { type Corrected, correctChild } from '../rights/correct-child.ts';
import type { CorrectionChanges } from '../rights/correction.ts';
import type { Child, ChildRecords } from './child.ts';
import { moveChild } from './child-rules.ts';
import { type Fault, faultAt } from './field-fault.ts';
import { answersIn } from './field-values.ts';
import { isJoinable, type MergeChoices, mergeFields } from './merge-fields.ts';
import { mergedGroup } from './siblings.ts';

/** Two lists put together, or the other file’s value. */
const joined = <T>(stays: readonly T[], goes: readonly T[], choice: 'other' | 'both'): T[] =>
  choice === 'both' ? [...new Set([...stays, ...goes])] : [...goes];

/** What the choices put in place of the remaining file’s own, as a correction of it. */
function chosen({ goes, stays }: MergePair, choices: MergeChoices): CorrectionChanges {
  const [theirs, own] = [answersIn(goes), answersIn(stays)];
  const { streetCode: _street, ...withinStreet } = theirs.address;
  const values = mergeFields.map((field) => {
    const choice = choices[field];
    if (!choice) return [field, undefined];
    if (isJoinable(field)) return [field, joined<unknown>(own[field], theirs[field], choice)];
    return [field, field === 'address' ? withinStreet : (theirs[field] ?? null)];
  });
  // Each value comes from a file that was parsed by the same field’s schema.
  return Object.fromEntries(values) as CorrectionChanges;
}

export interface MergePair {
  /** The file that is closed. */
  readonly goes: ChildRecords;
  /** The file that remains. */
  readonly stays: ChildRecords;
}

/** The better place in the queue counts. */
function inQueue(stays: Child, goes: Child): Child {
  if (!('waitingSince' in stays) || !('waitingSince' in goes)) return stays;
  return goes.waitingSince < stays.waitingSince ? { ...stays, waitingSince: goes.waitingSince } : stays;
}

/**
 * Which file may be closed in a merge (R-IN-09): not one with a proposal, a pairing or a request to leave (R-SU-25), nor a verified
 * file in favour of an unverified one.
 */
function refuseMerge({ goes: { child: goes }, stays: { child: stays } }: MergePair): Refusal | undefined {
  if (isErased(goes)) return refuse('erased');
  if (goes.withdrawalId) return refuse('withdrawalOpen');
  if (goes.id === stays.id || stays.status === 'closed') return refuse('wrongStatus');
  if (goes.status === 'closed' && goes.mergedInto) return refuse('wrongStatus');
  const isVerified = stays.status !== 'submitted' && stays.status !== 'returned';
  return goes.status === 'waiting' && !isVerified ? refuse('mergeOtherWay') : undefined;
}

function closeMerged(child: Child, into: Child, reason: string, now: Instant): Child | Refusal {
  const closed = moveChild(child, 'merge');
  if (isRefusal(closed)) return closed;
  const { closeReason, closedAt } =
    child.status === 'closed' ? child : { closeReason: reason, closedAt: now };
  return { ...closed, closeReason, closedAt, mergedInto: into.id, siblingIds: [] };
}

export interface Merged {
  readonly closed: Child;
  readonly remains: Corrected;
}

/** At most two needs are wanted most (api.md), also when two files’ come together. */
const MOST_WANTED = 2;

/** Both files after the merge; a refusal; or the choice that cannot be. */
export function mergeFiles(
  pair: MergePair,
  { fields, reason }: { readonly fields: MergeChoices; readonly reason: string },
  now: Instant,
): Merged | Refusal | Fault {
  const { goes, stays } = pair;
  const closed = refuseMerge(pair) ?? closeMerged(goes.child, stays.child, reason, now);
  if (isRefusal(closed)) return closed;
  const corrected = correctChild(stays, chosen(pair, fields), now);
  if ('fault' in corrected) return faultAt(`/fields${corrected.pointer}`, corrected.fault);
  if (corrected.child.mostWanted.length > MOST_WANTED) return faultAt('/fields/mostWanted', 'list.tooLong');
  const mergedFrom = [...stays.child.mergedFrom, goes.child.id, ...goes.child.mergedFrom];
  const siblingIds = mergedGroup(goes.child, stays.child).filter((id) => id !== stays.child.id);
  const lastPairingId = stays.child.lastPairingId ?? goes.child.lastPairingId;
  const referralIds = [...new Set([...stays.child.referralIds, ...goes.child.referralIds])];
  const child = {
    ...inQueue(corrected.child, goes.child),
    mergedFrom,
    siblingIds,
    lastPairingId,
    referralIds,
  };
  return { closed, remains: { ...corrected, child } };
}
