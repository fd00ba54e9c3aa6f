/** Limits of what needs no account: for all who use the route together. API Gateway answers 429 above them. */
import type { Throttle } from './route.ts';

/** A street’s survey day, with everybody at once, stays below it. */
export const FORM_THROTTLE: Throttle = { perSecond: 50, burst: 300 };
/** About this system, not about people: a flood of it costs nothing but the inbox. */
export const FEEDBACK_THROTTLE: Throttle = { perSecond: 5, burst: 50 };
/** Each code has its own limit besides (R-IN-30). */
export const RECEIPT_THROTTLE: Throttle = { perSecond: 20, burst: 200 };
/**
 * R-HA-03: The limit of reports of harm counts nothing else, and is far above what all other forms together may send. API Gateway
 * counts a request before anybody reads it, so that a low limit could be used up by invalid ones; this one is only there to bound
 * the bill.
 */
export const HARM_THROTTLE: Throttle = { perSecond: 500, burst: 1000 };
/** Offices refer one child at a time; each report of harm wakes somebody. */
export const REFERRAL_THROTTLE: Throttle = { perSecond: 5, burst: 30 };
