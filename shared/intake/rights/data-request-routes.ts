/** Requests of families about their data. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { dataRequestAnswer, dataRequestBody, dataRequestStatuses, dataRequestView } from './data-request.ts';

export const dataRequestRoutes = defineRoutes({
  recordDataRequest: {
    method: 'POST',
    path: '/v1/children/{id}/data-requests',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records that a family asks for a copy, a correction or erasure, or complains about its data',
    body: dataRequestBody,
    replies: { 201: dataRequestView },
  },
  listDataRequests: {
    method: 'GET',
    path: '/v1/data-requests',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Lists families’ requests about their data, those that wait first, by when they are due',
    query: pageQuery.extend({ status: z.enum(dataRequestStatuses).optional() }),
    replies: { 200: pageOf(dataRequestView) },
  },
  answerDataRequest: {
    method: 'POST',
    path: '/v1/data-requests/{id}/answer',
    context: 'intake',
    access: 'changeFiles',
    summary: 'Records how a request about data was answered',
    body: dataRequestAnswer,
    changesRecord: true,
    replies: { 200: dataRequestView },
  },
});
