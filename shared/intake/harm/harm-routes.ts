/** Reports of harm: the function `harm` answers them and nothing else (Rule 12). */
import { defineRoutes } from '../../contract/route.ts';
import { HARM_THROTTLE } from '../../contract/throttles.ts';
import { childHarmBody, harmReply, harmReportBody, repeatedHarmReply } from './harm-report.ts';

export const harmRoutes = defineRoutes({
  reportHarm: {
    method: 'POST',
    path: '/v1/harm-reports',
    context: 'intake',
    function: 'harm',
    access: 'public',
    throttle: HARM_THROTTLE,
    summary:
      'Reports that a child may be in danger; the district’s members on duty are alerted at once. The Idempotency-Key is the ID of the report',
    body: harmReportBody,
    needsIdempotencyKey: true,
    keyIsId: true,
    replies: { 200: repeatedHarmReply, 201: harmReply },
  },
  reportChildHarm: {
    method: 'POST',
    path: '/v1/children/{id}/harm-reports',
    context: 'intake',
    function: 'harm',
    access: 'reportHarm',
    throttle: HARM_THROTTLE,
    summary: 'Reports as a member that the child of a file may be in danger',
    body: childHarmBody,
    needsIdempotencyKey: true,
    keyIsId: true,
    replies: { 200: repeatedHarmReply, 201: harmReply },
  },
});
