/** Roles that decide about others: they are given by two persons (Rule 11). */
import { OFFICER_ROLES, type Role } from '../../kernel/roles.ts';

/**
 * R-KE-76: An officer role, by invitation or to somebody who is a member already, needs a second district officer’s approval, so
 * that nobody makes themselves a second person. Where the district has one officer only, it is in force at once, stands in the
 * audit log as such and is reported to the auditors.
 */
export const givesOfficerRole = (before: readonly Role[], after: readonly Role[]): boolean =>
  OFFICER_ROLES.some((role) => after.includes(role) && !before.includes(role));
