/** The consent notices as forms and console read them. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
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
});
