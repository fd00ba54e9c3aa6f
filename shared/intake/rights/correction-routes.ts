/** Routes of people’s rights over their data: correction with its history, erasure. */
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

const reasonBody = z.object({ reason: reasonSchema });

export const correctionRoutes = defineRoutes({
  correctChild: {
    method: 'PATCH',
    path: '/v1/children/{id}',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Corrects what is held about a child; what it was before stays in the file’s history',
    body: correctionBody,
    changesRecord: true,
    replies: { 200: childView },
  },
  revealHistory: {
    method: 'POST',
    path: '/v1/children/{id}/history',
    context: 'intake',
    access: 'readHistory',
    summary: 'What corrections have replaced, for a stated purpose; logged',
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
      'Everything that is held on the child, for its guardian: a page to read and print, or JSON; logged, never kept',
    body: z.object({ reason: reasonSchema, format: z.enum(['html', 'json']).default('html') }),
    readsOnly: true,
    replies: { 200: { binary: [COPY_TYPES.html, COPY_TYPES.json] } },
  },
  eraseChild: {
    method: 'POST',
    path: '/v1/children/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary:
      'Erases the child’s identity for good: the first district officer’s call asks, another one’s carries it out',
    body: reasonBody,
    changesRecord: true,
    replies: { 202: childView },
  },
  revokeChildErasure: {
    method: 'DELETE',
    path: '/v1/children/{id}/erase',
    context: 'intake',
    access: 'erase',
    summary: 'Takes the asking for an erasure back',
    changesRecord: true,
    replies: { 200: childView },
  },
});
