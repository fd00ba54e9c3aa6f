import { viewNotice } from '../../shared/intake/consent-view.ts';
import { NOTICES } from '../../shared/intake/notice.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const listNotices: IntakeOperation<'listNotices'> = async ({ language }) => ({
  status: 200,
  body: { notices: NOTICES.map((notice) => viewNotice(notice, language)) },
});
