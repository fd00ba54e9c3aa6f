/** Feedback on this system: a button on every page, and the district’s inbox. */
import * as z from 'zod';
import { pageOf, pageQuery } from '../../contract/page.ts';
import { defineRoutes } from '../../contract/route.ts';
import { FEEDBACK_THROTTLE } from '../../contract/throttles.ts';
import { writtenText } from '../../kernel/people.ts';
import {
  feedbackBody,
  feedbackReply,
  feedbackStatuses,
  feedbackView,
  ownFeedbackBody,
  ownFeedbackView,
  repeatedFeedbackReply,
} from './feedback.ts';

export const feedbackRoutes = defineRoutes({
  submitFeedback: {
    method: 'POST',
    path: '/v1/feedback',
    context: 'office',
    access: 'public',
    throttle: FEEDBACK_THROTTLE,
    summary: 'Gives feedback on this system, from any page. The Idempotency-Key is its ID',
    body: feedbackBody,
    needsIdempotencyKey: true,
    keyIsId: true,
    replies: { 200: repeatedFeedbackReply, 201: feedbackReply },
  },
  submitOwnFeedback: {
    method: 'POST',
    path: '/v1/me/feedback',
    context: 'office',
    access: 'giveFeedback',
    summary: 'Gives feedback on this system as a member, who can read the answer',
    body: ownFeedbackBody,
    needsIdempotencyKey: true,
    keyIsId: true,
    replies: { 200: repeatedFeedbackReply, 201: feedbackReply },
  },
  listOwnFeedback: {
    method: 'GET',
    path: '/v1/me/feedback',
    context: 'office',
    access: 'giveFeedback',
    summary: 'Lists one’s own feedback with its answers, newest first',
    query: pageQuery,
    replies: { 200: pageOf(ownFeedbackView) },
  },
  listFeedback: {
    method: 'GET',
    path: '/v1/feedback',
    context: 'office',
    access: 'readFeedback',
    summary: 'Lists feedback on this system, what waits first',
    query: pageQuery.extend({ status: z.enum(feedbackStatuses).optional() }),
    replies: { 200: pageOf(feedbackView) },
  },
  answerFeedback: {
    method: 'POST',
    path: '/v1/feedback/{id}/answer',
    context: 'office',
    access: 'handleFeedback',
    summary: 'Answers feedback; a member who wrote it is notified',
    body: z.object({ answer: writtenText(2000) }),
    changesRecord: true,
    replies: { 200: feedbackView },
  },
  closeFeedback: {
    method: 'POST',
    path: '/v1/feedback/{id}/close',
    context: 'office',
    access: 'handleFeedback',
    summary: 'Closes feedback that needs no answer',
    changesRecord: true,
    replies: { 200: feedbackView },
  },
});
