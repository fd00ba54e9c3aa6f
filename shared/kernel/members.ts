/** A member: a person who signs in. Found by the `sub` of the deployment's OIDC issuer. */
import * as z from 'zod';
import { districtCode, memberId, streetCode, volunteerId } from './ids.ts';
import { roleSchema } from './roles.ts';

export const memberSchema = z.object({
  id: memberId,
  sub: z.string().min(1),
  districtCode,
  roles: z.array(roleSchema).min(1),
  /** The streets a street officer answers for. */
  streets: z.array(streetCode),
  /** The volunteer this member is. */
  volunteerId: volunteerId.optional(),
  /** What a referrer signs as, a school for instance. */
  organisation: z.string().optional(),
  spaceId: z.string().optional(),
  /** Where digests and reminders go. */
  email: z.email().optional(),
  status: z.enum(['active', 'suspended']),
  version: z.int().min(1),
});
export type Member = z.infer<typeof memberSchema>;

export const memberKey = (sub: string) => ({ pk: `MEMBER#${sub}`, sk: 'MEMBER' });

/** The program table's item of a member. */
export const memberItem = (member: Member) => ({
  ...memberSchema.parse(member),
  ...memberKey(member.sub),
  byDistrictPk: `MEMBERS#${member.districtCode}`,
  byDistrictSk: member.id,
});
