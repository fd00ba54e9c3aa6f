/** The request headers that a route reads, for the OpenAPI document. */
import * as z from 'zod';
import type { Route } from './route.ts';

const acceptLanguage = z
  .string()
  .optional()
  .meta({
    description: 'Language of messages: zh-CN (default) or en',
    examples: ['zh-CN', 'en'],
    param: { id: 'AcceptLanguage' },
  });

const ifMatch = z
  .string()
  .regex(/^(?:W\/)?"\d{1,15}"$/)
  .meta({
    description: 'The ETag of the version that was read; 412 if the record has changed since',
    examples: ['"3"'],
    param: { id: 'IfMatch' },
  });

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .meta({
    description:
      'For 24 hours, the same key with the same body returns the same response and changes nothing',
  });

const takesIdempotencyKey = ({ method, readsOnly }: Route) => method === 'POST' && !readsOnly;

const required = idempotencyKey.meta({ param: { id: 'IdempotencyKeyRequired' } });
const optional = idempotencyKey.optional().meta({ param: { id: 'IdempotencyKey' } });

export const headerParameters = (route: Route) =>
  z.object({
    'Accept-Language': acceptLanguage,
    ...(takesIdempotencyKey(route) && { 'Idempotency-Key': route.needsIdempotencyKey ? required : optional }),
    ...(route.changesRecord && { 'If-Match': ifMatch }),
  });
