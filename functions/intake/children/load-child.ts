/** A child’s file that the member may see; for a change, in the version that they read. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { type ChildId, childId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../../shared/kernel/reader.ts';
import { hasOfficerRole } from '../../../shared/kernel/roles.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { inVersion, ownRecord } from '../../casework/own-record.ts';
import { getChild } from '../../store/intake/children.ts';

/** Whosever it is. */
export async function findChild(text: string): Promise<Child | undefined> {
  const id = childId.safeParse(text);
  return id.success ? getChild(id.data as ChildId) : undefined;
}

export const loadChild = ownRecord({ id: childId, get: getChild, owner: (child) => child });
export const loadChildToChange = inVersion(loadChild, { view: viewChild });

/** Files that an officer may read are read as an officer, those offered to their street included. */
export const childReader = ({ roles }: Pick<Member, 'roles'>): Reader =>
  hasOfficerRole(roles) ? 'officer' : 'auditor';
