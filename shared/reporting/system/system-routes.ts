/** The service’s own: whether it runs, and its description. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';

export const systemRoutes = defineRoutes({
  getHealth: {
    method: 'GET',
    path: '/v1/health',
    context: 'reporting',
    access: 'public',
    summary: 'Gets the version and time zone',
    replies: {
      200: z.object({ status: z.literal('ok'), version: z.string(), timeZone: z.literal('Asia/Shanghai') }),
    },
  },
  getOpenapi: {
    method: 'GET',
    path: '/v1/openapi.json',
    context: 'reporting',
    access: 'public',
    summary: 'Gets this API as an OpenAPI 3.1 document',
    replies: { 200: z.record(z.string(), z.unknown()) },
  },
});
