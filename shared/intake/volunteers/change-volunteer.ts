/** A volunteer’s own terms change: what they offer, how far they go, how many children they take on. */
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { VolunteerChange } from '../forms/forms.ts';
import type { Volunteer } from './volunteer.ts';

/** The fields that the audit log records by value; of free text only that it changed: it may name somebody. */
const BY_VALUE = [
  'streetCode',
  'communityCode',
  'affiliation',
  'offers',
  'freeTimes',
  'capacity',
  'maxDistanceKm',
] as const;
const BY_NAME = ['occupation', 'skills'] as const;
type Field = (typeof BY_VALUE)[number] | (typeof BY_NAME)[number];

const text = (volunteer: Volunteer, field: Field) => [volunteer[field]].flat().join('+');

/**
 * R-VO-20: A change to a volunteer’s file affects only the fields that it names, and the capacity never falls below the active pairings.
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
 * R-VO-21: The audit log records a change to a volunteer’s file field by field, and a change without effect stores nothing.
 * @returns `undefined` when nothing changed.
 */
export function describeChange(before: Volunteer, after: Volunteer) {
  const changed = ([...BY_VALUE, ...BY_NAME] as const).filter(
    (field) => text(before, field) !== text(after, field),
  );
  if (changed.length === 0) return undefined;
  const isByValue = (field: Field) => BY_VALUE.some((one) => one === field);
  const describe = (volunteer: Volunteer) =>
    changed.map((field) => (isByValue(field) ? `${field}=${text(volunteer, field)}` : field)).join(' ');
  return { from: describe(before), to: describe(after) };
}
