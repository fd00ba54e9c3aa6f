/** Messages about deliveries that have failed: to the district. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { messagesAbout } from '../message-table.ts';

interface Failures {
  readonly districtCode: DistrictCode;
  /** Since yesterday’s message, and all that are open. */
  readonly count: number;
  readonly open: number;
}

export const failuresMessage = messagesAbout<Failures>()({
  kinds: ['deliveriesFailed'],
  audiences: { district: () => ({ district: true }) },
  content: ({ districtCode, count, open }) => ({
    districtCode,
    streetCode: undefined,
    params: { count: String(count), open: String(open) },
    path: '/deliveries',
  }),
});
