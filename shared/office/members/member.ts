/** A member: a person who signs in. Bound at her first sign-in to the `sub` of the deployment's OIDC issuer. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import {
  changeId,
  communityCode,
  districtCode,
  memberId,
  streetCode,
  type VolunteerId,
  volunteerId,
  volunteerReference,
} from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { listed, only } from '../../kernel/reader.ts';
import { roleSchema } from '../../kernel/roles.ts';
import { accountSchema, accountView, viewAccount } from '../accounts/account.ts';

/** What she may do where; one person may hold several roles. */
export const officeSchema = z.object({
  roles: z.array(roleSchema).min(1).max(roleSchema.options.length),
  /** The streets a street officer answers for. */
  streets: z.array(streetCode).max(50),
  /** The villages and communities whose children a community worker knows. */
  communities: z.array(communityCode).max(50),
  /** The volunteer this member is. */
  volunteerId: volunteerId.optional(),
  /** What a referrer signs as, a school for instance. */
  organisation: textSchema(80).optional(),
  /** Where digests and messages go. */
  email: z.email().max(254).optional(),
  /** How colleagues tell her from others: an office, such as 永红街道妇联. */
  label: textSchema(40).optional(),
});
export type Office = z.infer<typeof officeSchema>;

const memberStatuses = ['invited', 'active', 'suspended', 'removed'] as const;

export const memberSchema = officeSchema.extend({
  /** Absent in what earlier releases stored. */
  communities: officeSchema.shape.communities.default([]),
  id: memberId,
  districtCode,
  /** Absent until the invitation is accepted, or the account made. */
  sub: z.string().min(1).optional(),
  status: z.enum(memberStatuses),
  /** Of the code that binds her: a hash, and until when it counts. */
  invitation: z.object({ hash: z.string(), expiresAt: instantSchema }).optional(),
  /** Where the system makes accounts (ADR 0017). */
  account: accountSchema.optional(),
  /** Of an invited officer: the change that a second person has to approve before they can join (R-KE-76). */
  awaitsChangeId: changeId.optional(),
  /** Hashes of phones and addresses that they live with, by which their household’s files are recognised. */
  householdKeys: z.array(z.string()).max(40).optional(),
  version: z.int().min(1),
});
export type Member = z.infer<typeof memberSchema>;

const MEMBER_FIELDS = [
  'id',
  'districtCode',
  'roles',
  'streets',
  'communities',
  'volunteerId',
  'organisation',
  'email',
  'label',
  'status',
  'awaitsChangeId',
  'version',
] as const satisfies readonly (keyof Member)[];

/** Without what binds a person to the issuer. */
export const memberView = memberSchema
  .pick(listed(MEMBER_FIELDS))
  .extend({
    account: accountView.optional(),
    /** Whether the member’s household is known, so that its files need somebody else. */
    isHouseholdKnown: z.boolean().optional(),
  })
  .meta({ id: 'Member' });

export const viewMember = (member: Member) => ({
  ...only(member, MEMBER_FIELDS),
  ...(member.householdKeys && { isHouseholdKnown: true }),
  ...(member.account && { account: viewAccount(member.account) }),
});

/** What colleagues call her, as far as there are words for it. */
export const memberLabel = ({ label, organisation, email }: Office): string | undefined =>
  label ?? organisation ?? email;

/** An office, or a part of one, whose volunteer is named by id or by file number (R-KE-50). */
type NamedOffice = Partial<Omit<Office, 'volunteerId'>> & { readonly volunteerId?: string | undefined };

/** R-KE-111: A street officer has streets, a community worker communities, both of the district; a volunteer has a file and a referrer an organisation. */
const NEEDED = {
  street: ['streets', ({ streets }) => (streets ?? []).length > 0],
  community: ['communities', ({ communities }) => (communities ?? []).length > 0],
  volunteer: ['volunteerId', ({ volunteerId }) => volunteerId !== undefined],
  referrer: ['organisation', ({ organisation }) => organisation !== undefined],
} as const satisfies Record<string, readonly [keyof Office, (office: NamedOffice) => boolean]>;

/** The field that a role needs and that is not there, if any. */
export function missingInOffice(office: NamedOffice): keyof Office | undefined {
  const roles = Object.keys(NEEDED) as (keyof typeof NEEDED)[];
  const lacking = roles.find((role) => office.roles?.includes(role) && !NEEDED[role][1](office));
  return lacking && NEEDED[lacking][0];
}

export const invitationBody = officeSchema
  .extend({
    streets: officeSchema.shape.streets.default([]),
    communities: officeSchema.shape.communities.default([]),
    volunteerId: volunteerReference.optional(),
  })
  .superRefine((office, context) => {
    const missing = missingInOffice(office);
    if (missing) context.addIssue({ code: 'custom', ...rule('value.missing', [missing]) });
  });

export type InvitationBody = z.output<typeof invitationBody>;

export const memberChangeBody = officeSchema.partial().extend({
  status: z.enum(['active', 'suspended']).optional(),
  volunteerId: volunteerReference.optional(),
});
export type MemberChangeBody = z.output<typeof memberChangeBody>;
/** With the volunteer found. */
export type MemberChange = Omit<MemberChangeBody, 'volunteerId'> & Pick<Office, 'volunteerId'>;

export const memberKey = (id: string) => ({ pk: `MEMBER#${id}`, sk: 'MEMBER' });
/** Where a token’s `sub` points to the member. */
export const pointerKey = (sub: string) => ({ pk: `SUB#${sub}`, sk: 'SUB' });

/** The partition of the members that a volunteer is. */
export const membersOf = (volunteer: VolunteerId) => `VOLUNTEER#${volunteer}#MEMBERS`;

/** The program table's item of a member. */
export const memberItem = (member: Member) => ({
  ...memberSchema.parse(member),
  ...memberKey(member.id),
  byDistrictPk: `MEMBERS#${member.districtCode}`,
  byDistrictSk: member.id,
  ...(member.account?.status === 'wanted' && { accountStep: 'wanted' }),
  ...(member.volunteerId && { bySubjectPk: membersOf(member.volunteerId), bySubjectSk: member.id }),
});

/** Beside it, once she has signed in. */
export const pointerItem = ({ id, sub }: Pick<Member, 'id'> & { readonly sub: string }) => ({
  ...pointerKey(sub),
  memberId: id,
});
