/** The operations of this room, by their routes. */
import { getNotice } from './get-notice.ts';
import { listNotices } from './list-notices.ts';

export const noticeOperations = {
  getNotice,
  listNotices,
};
