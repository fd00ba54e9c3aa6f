/** The catalogue as forms and console read it. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { kindView } from '../kinds/kind-view.ts';
import { noticeView } from '../notices/notice-view.ts';
import { categorySchema } from './catalogue.ts';

export const catalogueRoutes = defineRoutes({
  getCatalogue: {
    method: 'GET',
    path: '/v1/catalogue',
    context: 'office',
    access: 'public',
    summary: 'Gets the catalogue of support, the kinds of children and the current consent notice',
    replies: {
      200: z.object({
        version: z.int(),
        categories: z.array(categorySchema),
        kindsVersion: z.int(),
        kinds: z.array(kindView),
        notice: noticeView,
      }),
    },
  },
});
