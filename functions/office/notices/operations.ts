/** The operations of this room, by their routes. */
import { listNotices } from './list-notices.ts';

export const noticeOperations = {
  listNotices,
};
