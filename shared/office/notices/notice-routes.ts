/** The consent notices as forms and console read them. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { districtCode } from '../../kernel/ids.ts';
import { fullNoticeView } from './full-notice.ts';
import { noticeView } from './notice-view.ts';

export const noticeRoutes = defineRoutes({
  listNotices: {
    method: 'GET',
    path: '/v1/notices',
    context: 'office',
    access: 'public',
    summary: 'Lists every version of the consent notices that anyone may have agreed to, newest last',
    replies: { 200: z.object({ notices: z.array(noticeView) }) },
  },
  getNotice: {
    method: 'GET',
    path: '/v1/notices/{audience}',
    context: 'office',
    access: 'public',
    summary:
      'Gets the privacy notice in force for a guardian, child, carer, volunteer, space or complainant: the short text and the full one, as one district has filled it in',
    /** The first of the deployment where none is named. */
    query: z.object({ district: districtCode.optional() }),
    replies: { 200: fullNoticeView },
  },
});
