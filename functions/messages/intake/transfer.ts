/** Messages about a transfer of a child’s file: to the officers of the other street. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import { messagesAbout } from '../message-table.ts';

interface Transfer {
  readonly child: Child;
  readonly toStreet: StreetCode;
}

const otherStreet = ({ toStreet }: Transfer) => ({ streets: [toStreet] });

export const transferMessage = messagesAbout<Transfer>()({
  kinds: ['transferAsked', 'transferAccepted', 'transferDeclined'],
  audiences: { otherStreet },
  content: ({ child: { id, districtCode, fileNumber }, toStreet: streetCode }) => ({
    districtCode,
    streetCode,
    params: { file: fileNumber },
    path: `/children/${id}`,
  }),
});
