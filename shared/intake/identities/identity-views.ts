/** Identities as officers see them. */
import { listed, only } from '../../kernel/reader.ts';
import { type ChildIdentity, childIdentitySchema } from '../children/child.ts';
import { type ReferralIdentity, referralIdentitySchema } from '../referrals/referral.ts';
import { type VolunteerIdentity, volunteerIdentitySchema } from '../volunteers/volunteer.ts';

/** R-IN-117: No view of an identity has a receipt code, not even one that an earlier release stored. */
const CHILD_FIELDS = ['childId', 'name', 'birthMonth', 'guardian', 'carer', 'address', 'note'] as const;
const VOLUNTEER_FIELDS = ['volunteerId', 'name', 'phone'] as const;
const REFERRAL_FIELDS = [
  'referralId',
  'referrer',
  'child',
  'guardian',
  'detail',
  'known',
  'callBack',
] as const;

export const childIdentityView = childIdentitySchema.pick(listed(CHILD_FIELDS)).meta({ id: 'ChildIdentity' });
export const volunteerIdentityView = volunteerIdentitySchema
  .pick(listed(VOLUNTEER_FIELDS))
  .meta({ id: 'VolunteerIdentity' });
export const referralIdentityView = referralIdentitySchema
  .pick(listed(REFERRAL_FIELDS))
  .meta({ id: 'ReferralIdentity' });

export const viewChildIdentity = (identity: ChildIdentity) => only(identity, CHILD_FIELDS);
export const viewVolunteerIdentity = (identity: VolunteerIdentity) => only(identity, VOLUNTEER_FIELDS);
export const viewReferralIdentity = (identity: ReferralIdentity) => only(identity, REFERRAL_FIELDS);
