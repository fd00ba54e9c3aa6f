/** The console’s places and who may go there. */
import { allRoutes } from '../../../shared/all-routes.ts';
import { rolesFor } from '../../../shared/kernel/access.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { RouteName } from '../ui/api.tsx';

/** Each place stands on one route: who may call it sees it. */
const PLACES = {
  ownProposals: 'listOwnProposals',
  // Whoever has proposals of her own has a file of her own.
  ownFile: 'listOwnProposals',
  children: 'listChildren',
  referrals: 'listReferrals',
  transfers: 'listTransfers',
  volunteers: 'listVolunteers',
  coverage: 'getCoverage',
  imports: 'createImport',
  matchRuns: 'listMatchRuns',
  pairings: 'listPairings',
  withdrawals: 'listWithdrawals',
  contacts: 'listContacts',
  digests: 'listDigests',
  deliveries: 'listDeliveries',
  changes: 'listChanges',
  dataRequests: 'listDataRequests',
  feedbackInbox: 'listFeedback',
  members: 'listMembers',
  dataReport: 'getDataReport',
  household: 'enterHousehold',
  settings: 'getSettings',
  audit: 'listAuditEntries',
} as const satisfies Record<string, RouteName>;

export type Place = keyof typeof PLACES;

export const PATHS = {
  ownProposals: '/proposals',
  ownFile: '/my-file',
  children: '/children',
  referrals: '/referrals',
  transfers: '/transfers',
  volunteers: '/volunteers',
  coverage: '/coverage',
  imports: '/imports',
  matchRuns: '/match-runs',
  pairings: '/pairings',
  withdrawals: '/withdrawals',
  contacts: '/contacts',
  digests: '/digests',
  deliveries: '/deliveries',
  changes: '/changes',
  dataRequests: '/data-requests',
  feedbackInbox: '/feedback-inbox',
  members: '/members',
  dataReport: '/data-report',
  household: '/my-household',
  settings: '/settings',
  audit: '/audit',
} as const satisfies Record<Place, string>;

export const placesFor = (roles: readonly Role[]): Place[] =>
  (Object.keys(PLACES) as Place[]).filter((place) => {
    return rolesFor(allRoutes[PLACES[place]].access).some((role) => roles.includes(role));
  });
