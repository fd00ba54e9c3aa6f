/** Routes of people’s rights over their data: correction with its history, and a copy. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { childView } from '../children/views.ts';
import { revealBody } from '../identities/reveal.ts';
import { correctionBody, correctionSchema } from './correction.ts';

export const COPY_TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

export const correctionRoutes = defineRoutes({
  correctChild: {
    method: 'PATCH',
    path: '/v1/children/{id}',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Corrects data about a child; previous values are kept in the correction history',
    body: correctionBody,
    changesRecord: true,
    replies: { 200: childView },
  },
  revealHistory: {
    method: 'POST',
    path: '/v1/children/{id}/history',
    context: 'intake',
    access: 'readHistory',
    summary: 'Gets the correction history for a stated purpose; logged',
    body: revealBody,
    readsOnly: true,
    replies: { 200: z.object({ corrections: z.array(correctionSchema.meta({ id: 'Correction' })) }) },
  },
  copyChild: {
    method: 'POST',
    path: '/v1/children/{id}/copy',
    context: 'intake',
    access: 'copyFiles',
    summary:
      'Gets all data stored about a child for the guardian, as a printable page or JSON; logged, and the copy is not stored',
    body: z.object({ reason: reasonSchema, format: z.enum(['html', 'json']).default('html') }),
    readsOnly: true,
    replies: { 200: { binary: [COPY_TYPES.html, COPY_TYPES.json] } },
  },
});
