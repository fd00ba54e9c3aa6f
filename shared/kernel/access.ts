/**
 * Rule 6: Members reach only the records of their own district, streets, pairings and referrals, and any other record is answered
 * as if it did not exist. One table of action × role × reach, and one question.
 */
import type { CommunityCode, DistrictCode, StreetCode, VolunteerId } from './ids.ts';
import type { Role } from './roles.ts';

/**
 * How far a role reaches in an action, never beyond the member’s district:
 * - `district`: every record of it;
 * - `streets`: the records of the streets that she answers for;
 * - `communities`: the records of the communities that they answer for, and what they made themselves;
 * - `own`: what belongs to her: a volunteer’s pairings, a referrer’s referrals, what they made themselves.
 */
export type Reach = 'district' | 'streets' | 'communities' | 'own';

type Row = Readonly<Partial<Record<Role, Reach>>>;

const district = { district: 'district' } as const;
const officers = { ...district, street: 'streets' } as const;
const readers = { ...officers, auditor: 'district' } as const;
const own = { volunteer: 'own' } as const;
/**
 * R-KE-110: A community worker reaches the files of the communities that they answer for, by the code that a file has, whichever
 * street the community belongs to now; they find, visit and refer, and decide nothing.
 */
const worker = { community: 'communities' } as const;

/** What of a member decides: {@link ACCESS} needs no more. */
interface Holder {
  readonly id: string;
  readonly districtCode: DistrictCode;
  readonly roles: readonly Role[];
  readonly streets: readonly string[];
  readonly communities?: readonly string[];
  readonly volunteerId?: VolunteerId | undefined;
}

/** A role without a word here may never do it (403). Every route names its action, public ones apart. */
export const ACCESS = {
  readOneself: {
    district: 'own',
    street: 'own',
    community: 'own',
    volunteer: 'own',
    referrer: 'own',
    auditor: 'own',
  },
  readMembers: { ...district, auditor: 'district' },
  changeMembers: district,
  /** Whose family they are, so that others decide about it. */
  enterHouseholds: { ...district, street: 'own' },
  /** Children’s files, masked. */
  readFiles: { ...readers, ...worker },
  /** Volunteers’ files, masked. */
  readVolunteers: readers,
  /** A volunteer sees her own. */
  readVolunteer: { ...readers, ...own },
  changeFiles: officers,
  /** A file that is offered to one’s street, or by it. */
  answerTransfers: officers,
  /** Numbers of other offices’ lists, and the rates made of them. */
  readBaseCounts: readers,
  changeBaseCounts: officers,
  readHistories: officers,
  /** She may pause herself; that she is back is for her street to say. */
  pauseVolunteers: { ...officers, ...own },
  /** Volunteers sign for themselves; officers record what was signed on paper. */
  pledgeSafety: { ...officers, ...own },
  /** Whether text messages are wanted; volunteers choose for themselves. */
  chooseOwnSms: { ...officers, ...own },
  /** Volunteers reach only those of their active pairings, and only in part (R-IN-42). */
  revealIdentities: { ...officers, ...worker, ...own },
  revealVolunteers: officers,
  /** A new receipt code for a family; those of an import go with {@link ACCESS.runImports}. */
  issueReceiptCodes: officers,
  exportLists: officers,
  exportIdentities: officers,
  /** By name or phone: as much a look as opening an identity. */
  searchIdentities: officers,
  /** A street officer sees the imports that she made, the district all. */
  runImports: { district: 'district', street: 'own' },
  startMatchRuns: district,
  /** A run tells of the whole district; what it tells of single children is cut to {@link ACCESS.readProposals}. */
  readMatchRuns: { district: 'district', street: 'district' },
  readProposals: officers,
  readProposal: { ...officers, ...own },
  readOwnProposals: own,
  decideProposals: officers,
  answerProposals: own,
  readPairings: { ...readers, ...own },
  /** An officer ends a pairing; volunteers may ask for the end of their own (R-MA-52). */
  changePairings: { ...officers, ...own },
  /** Whoever refers tells of a child anywhere in the district; what she may read of it is another row. */
  refer: { district: 'district', street: 'district', community: 'district', referrer: 'district' },
  /** Whoever knows a child’s file may say that the child is in danger; it shows nothing of the file (Rule 12). */
  reportHarm: {
    district: 'district',
    street: 'district',
    community: 'district',
    volunteer: 'district',
    referrer: 'district',
    auditor: 'district',
  },
  /** Referrers see the status of their own referrals, community workers also of those in their communities (R-RF-13). */
  readReferrals: { ...officers, ...worker, referrer: 'own' },
  changeReferrals: officers,
  readWithdrawals: officers,
  investigateWithdrawals: officers,
  reviewWithdrawals: district,
  readContacts: { ...officers, ...worker, ...own },
  logContacts: { ...officers, ...worker, ...own },
  readDigests: readers,
  makeDigests: officers,
  readDeliveries: officers,
  handleDeliveries: officers,
  /** What corrections have replaced: as much an identity as the one that is held. */
  readHistory: officers,
  /** A guardian’s copy. */
  copyFiles: district,
  /** One officer asks, another carries it out. */
  erase: district,
  readDataReports: { ...district, auditor: 'district' },
  recordFilings: district,
  readAudit: { ...district, auditor: 'district' },
  readSettings: { ...district, auditor: 'district' },
  changeSettings: district,
  /** On this system, and the answers to one’s own. */
  giveFeedback: {
    district: 'own',
    street: 'own',
    volunteer: 'own',
    referrer: 'own',
    auditor: 'own',
  },
  readFeedback: { ...district, auditor: 'district' },
  handleFeedback: district,
  /** What waits for a second person; an auditor reads it. */
  readChanges: { ...district, auditor: 'district' },
  decideChanges: district,
} as const satisfies Record<string, Row>;

export type Action = keyof typeof ACCESS;

/** Whose a record is. What is absent reaches nobody. */
export interface Owned {
  readonly districtCode: DistrictCode;
  readonly streetCode?: StreetCode | undefined;
  readonly communityCode?: CommunityCode | undefined;
  readonly volunteerId?: VolunteerId | undefined;
  /** The member who made it. */
  readonly by?: string | undefined;
}

const rowOf = (action: Action): Row => ACCESS[action];

/** The roles that may ever do this. */
export const rolesFor = (action: Action): Role[] => Object.keys(ACCESS[action]) as Role[];

/** A volunteer’s are the records of her file; anybody else’s own is what she made. */
const isOwn = (role: Role, member: Holder, { volunteerId, by }: Owned) =>
  role === 'volunteer' && volunteerId !== undefined
    ? member.volunteerId === volunteerId
    : by !== undefined && by === member.id;

const REACHES = {
  district: () => true,
  streets: (_role, member, { streetCode }) => streetCode !== undefined && member.streets.includes(streetCode),
  communities: (role, member, object) =>
    (object.communityCode !== undefined && (member.communities ?? []).includes(object.communityCode)) ||
    isOwn(role, member, object),
  own: isOwn,
} as const satisfies Record<Reach, (role: Role, member: Holder, object: Owned) => boolean>;

/** Those of the member’s roles that let her act on the record; none when it is not hers. */
export function actingRoles(member: Holder, action: Action, object: Owned): Role[] {
  if (member.districtCode !== object.districtCode) return [];
  return member.roles.filter((role) => {
    const reach = rowOf(action)[role];
    return reach !== undefined && REACHES[reach](role, member, object);
  });
}

/** Whether the member may do this to the record (Rule 6). */
export const mayAct = (member: Holder, action: Action, object: Owned): boolean =>
  actingRoles(member, action, object).length > 0;

const WIDEST_FIRST = ['district', 'streets', 'communities', 'own'] as const satisfies readonly Reach[];

/** How far each of the member’s roles reaches in an action. */
export const reachesOf = ({ roles }: Holder, action: Action): Reach[] =>
  roles.flatMap((role) => rowOf(action)[role] ?? []);

/** How far the member’s roles together reach in an action, for lists; `undefined` for a member who may never do it. */
export function widestReach(member: Holder, action: Action): Reach | undefined {
  const reaches = reachesOf(member, action);
  return WIDEST_FIRST.find((reach) => reaches.includes(reach));
}

/** {@link mayAct} for one member in one action. */
export type May = (object: Owned) => boolean;
