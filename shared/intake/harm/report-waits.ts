/** How long a page waits before a report of harm takes its own way. */

/**
 * R-HA-10: A report of harm waits for the form beside it no longer than 3 seconds: then, and where the form is refused, fails or
 * has a field missing, the page sends it to its own route under the same key. What has not arrived goes again by itself.
 */
export const MAX_WAIT_SECONDS = 3;

/** Each attempt waits longer than the one before it: a slow network must not be cut off for ever. */
export const ATTEMPT_SECONDS = [MAX_WAIT_SECONDS, 8, 20] as const;

/** A page that has not been heard tries again after so long, or once the network is back. */
export const RETRY_SECONDS = 20;
