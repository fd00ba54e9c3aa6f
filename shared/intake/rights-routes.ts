/** Routes of people’s rights over their data: correction with its history. */
import * as z from 'zod';
import { defineRoutes } from '../contract/route.ts';
import { correctionBody, correctionSchema } from './correction.ts';
import { revealBody } from './reveal.ts';
import { childView } from './views.ts';

export const rightsRoutes = defineRoutes({
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
});
