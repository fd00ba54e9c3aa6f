/** A file as a request names it, of the asker’s own district (R-KE-50). */
import type { Child } from '../../shared/intake/children/child.ts';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import {
  type ChildReference,
  childId,
  type DistrictCode,
  isFileNumber,
  type VolunteerReference,
  volunteerId,
} from '../../shared/kernel/ids.ts';
import { getChild } from '../store/intake/children.ts';
import { filesNumbered } from '../store/intake/file-numbers.ts';
import { getVolunteer } from '../store/intake/volunteers.ts';

export async function referencedChild(
  reference: ChildReference,
  district: DistrictCode,
): Promise<Child | undefined> {
  if (!isFileNumber(reference)) return getChild(childId.parse(reference));
  const [found] = await filesNumbered('child', district, reference);
  return found?.kind === 'child' ? getChild(found.id) : undefined;
}

export async function referencedVolunteer(
  reference: VolunteerReference,
  district: DistrictCode,
): Promise<Volunteer | undefined> {
  if (!isFileNumber(reference)) return getVolunteer(volunteerId.parse(reference));
  const [found] = await filesNumbered('volunteer', district, reference);
  return found?.kind === 'volunteer' ? getVolunteer(found.id) : undefined;
}
