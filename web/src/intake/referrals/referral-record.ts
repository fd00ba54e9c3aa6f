/** A referral as the console reads it: an officer’s view, or a referrer’s own. */
import type { Body, Item } from '../../ui/api.tsx';

type Listed = Item<'listReferrals'>;
export type OwnReferral = Extract<Listed, { publicStatus: string }>;
export type Referral = Exclude<Body<'getReferral'>, { publicStatus: string }>;
export type ListedReferral = Exclude<Listed, { publicStatus: string }>;

export const isOwn = <T extends object>(referral: T | OwnReferral): referral is OwnReferral =>
  'publicStatus' in referral;

/** For a change: which one, in which version. */
export const recordOf = ({ id, version }: ListedReferral) => ({ path: { id }, ifMatch: version });
