/** Identities as officers see them. */
import type * as z from 'zod';
import { type ChildIdentity, childIdentitySchema } from '../children/child.ts';
import { type ReferralIdentity, referralIdentitySchema } from '../referrals/referral.ts';
import { type VolunteerIdentity, volunteerIdentitySchema } from '../volunteers/volunteer.ts';

/** R-IN-117: No view of an identity has a receipt code, not even one that an earlier release stored. */
const without = { receiptCode: true } as const;

export const childIdentityView = childIdentitySchema.omit(without).meta({ id: 'ChildIdentity' });
export const volunteerIdentityView = volunteerIdentitySchema.omit(without).meta({ id: 'VolunteerIdentity' });
export const referralIdentityView = referralIdentitySchema
  .omit({ ...without, sentAs: true })
  .meta({ id: 'ReferralIdentity' });

export const viewChildIdentity = ({ childId, name, birthMonth, guardian, address, note }: ChildIdentity) =>
  ({ childId, name, birthMonth, guardian, address, note }) satisfies z.input<typeof childIdentityView>;

export const viewVolunteerIdentity = ({ volunteerId, name, phone }: VolunteerIdentity) =>
  ({ volunteerId, name, phone }) satisfies z.input<typeof volunteerIdentityView>;

export const viewReferralIdentity = ({
  referralId,
  referrer,
  child,
  guardian,
  detail,
  known,
  callBack,
}: ReferralIdentity) =>
  ({ referralId, referrer, child, guardian, detail, known, callBack }) satisfies z.input<
    typeof referralIdentityView
  >;
