/** Limits of what needs no account: for all who use the route together. API Gateway answers 429 above them. */
import type { Throttle } from './route.ts';

/** A street’s survey day, with everybody at once, stays below it. */
export const FORM_THROTTLE: Throttle = { perSecond: 50, burst: 300 };
/** Each code has its own limit besides (R-IN-30). */
export const RECEIPT_THROTTLE: Throttle = { perSecond: 20, burst: 200 };
/** Offices refer one child at a time; each report of harm wakes somebody. */
export const REFERRAL_THROTTLE: Throttle = { perSecond: 5, burst: 30 };
