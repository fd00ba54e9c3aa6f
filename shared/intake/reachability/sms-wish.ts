/** Whether somebody wants text messages. */
import type { Instant } from '../../kernel/instants.ts';
import type { SmsRefusals } from '../../kernel/sms.ts';

export const wantsSms = ({ noSmsSince }: SmsRefusals) => noSmsSince === undefined;

/**
 * R-RE-65: A guardian or a volunteer may stop text messages at any time, and ask for them again. An officer records it for them.
 * @returns the file as it was where that was the wish already.
 */
export const withSmsWish = <F extends SmsRefusals>(file: F, wanted: boolean, now: Instant): F =>
  wanted === wantsSms(file) ? file : { ...file, noSmsSince: wanted ? undefined : now };
