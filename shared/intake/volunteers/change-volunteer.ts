/** A volunteer’s own terms change: what she offers, how far she goes, how many children she takes on. */
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { VolunteerChange } from '../forms/forms.ts';
import type { Volunteer } from './volunteer.ts';

/** The fields that the audit log tells by value; of free text only that it changed: it may say more than it should. */
const TOLD = ['streetCode', 'communityCode', 'offers', 'freeTimes', 'capacity', 'maxDistanceKm'] as const;
const UNTOLD = ['occupation', 'skills'] as const;
type Field = (typeof TOLD)[number] | (typeof UNTOLD)[number];

const text = (volunteer: Volunteer, field: Field) => [volunteer[field]].flat().join('+');

/**
 * R-VO-20: A change of a volunteer’s file changes only what it names, and the capacity never falls below the active pairings.
 * Refuses for volunteers who have left or were refused.
 */
export function changeVolunteer(
  volunteer: Volunteer,
  { address, ...change }: VolunteerChange,
): Volunteer | Refusal {
  if (volunteer.status === 'retired' || volunteer.status === 'refused') return refuse('wrongStatus');
  const { activePairings: count } = volunteer;
  if (change.capacity !== undefined && change.capacity < count)
    return refuse('capacityBelowPairings', {
      detail: {
        zh: `该志愿者目前有 ${count} 个进行中的结对`,
        en: `The volunteer has ${count} active pairings`,
      },
    });
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...volunteer, ...given, ...address };
}

/**
 * R-VO-21: The audit log records a change of a volunteer’s file field by field, and a change of nothing stores nothing.
 * @returns `undefined` when nothing changed.
 */
export function describeChange(before: Volunteer, after: Volunteer) {
  const changed = ([...TOLD, ...UNTOLD] as const).filter(
    (field) => text(before, field) !== text(after, field),
  );
  if (changed.length === 0) return undefined;
  const isNotified = (field: Field) => TOLD.some((one) => one === field);
  const told = (volunteer: Volunteer) =>
    changed.map((field) => (isNotified(field) ? `${field}=${text(volunteer, field)}` : field)).join(' ');
  return { from: told(before), to: told(after) };
}
