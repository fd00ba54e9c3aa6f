/** The operations of this room, by their routes. */
import { acceptTransfer } from './accept-transfer.ts';
import { closeChild } from './close-child.ts';
import { declineTransfer } from './decline-transfer.ts';
import { getChild } from './get-child.ts';
import { getTimeline } from './get-timeline.ts';
import { linkSibling } from './link-sibling.ts';
import { listChildren } from './list-children.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listSiblings } from './list-siblings.ts';
import { listTransfers } from './list-transfers.ts';
import { mergeChild } from './merge-child.ts';
import { reopenChild } from './reopen-child.ts';
import { returnChild } from './return-child.ts';
import { transferChild } from './transfer-child.ts';
import { unlinkSibling } from './unlink-sibling.ts';
import { verifyChild } from './verify-child.ts';

export const childOperations = {
  acceptTransfer,
  closeChild,
  declineTransfer,
  getChild,
  getTimeline,
  linkSibling,
  listChildren,
  listDuplicates,
  listSiblings,
  listTransfers,
  mergeChild,
  reopenChild,
  returnChild,
  transferChild,
  unlinkSibling,
  verifyChild,
};
