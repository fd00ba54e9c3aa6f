/** Routes of what is assessed of a child again and again. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { childView } from '../children/views.ts';
import { mayBeEmpty } from '../forms/forms.ts';
import { riskAssessmentSchema } from './risk.ts';

const { colour, on, note } = riskAssessmentSchema.shape;

export const reviewRoutes = defineRoutes({
  assessRisk: {
    method: 'POST',
    path: '/v1/children/{id}/risks',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records how great a child’s risk is, as assessed on a day',
    body: z.object({ colour, on, note: mayBeEmpty(note.unwrap()) }),
    changesRecord: true,
    replies: { 200: childView },
  },
  listRisks: {
    method: 'GET',
    path: '/v1/children/{id}/risks',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Lists the assessments of a child’s risk, the latest first',
    replies: { 200: z.object({ assessments: z.array(riskAssessmentSchema) }) },
  },
});
