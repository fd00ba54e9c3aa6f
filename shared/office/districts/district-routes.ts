/** Districts, streets and communities as forms and console read them. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { communityCode, districtCode, streetCode } from '../../kernel/ids.ts';
import { filingView } from './filing.ts';

export const districtRoutes = defineRoutes({
  getSite: {
    method: 'GET',
    path: '/v1/site',
    context: 'office',
    access: 'public',
    summary: 'Gets who operates the system and its filing numbers, by district',
    replies: { 200: z.object({ districts: z.array(filingView) }) },
  },
  getStreets: {
    method: 'GET',
    path: '/v1/streets',
    context: 'office',
    access: 'public',
    summary: 'Gets districts, streets and communities',
    replies: {
      200: z.object({
        districts: z.array(z.object({ code: districtCode, name: z.string() })),
        streets: z.array(
          z.object({
            code: streetCode,
            name: z.string(),
            communities: z.array(z.object({ code: communityCode, name: z.string() })),
          }),
        ),
      }),
    },
  },
});
