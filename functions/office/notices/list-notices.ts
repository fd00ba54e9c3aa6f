import { NOTICES } from '../../../shared/office/notices/notice.ts';
import { viewNotice } from '../../../shared/office/notices/notice-view.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const listNotices: OfficeOperation<'listNotices'> = async ({ language }) => ({
  status: 200,
  body: { notices: NOTICES.map((notice) => viewNotice(notice, language)) },
});
