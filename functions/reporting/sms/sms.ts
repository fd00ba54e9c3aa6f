/** Sends messages by SMS, from a queue of its own: mail that floods or fails holds up no text message, nor the reverse. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachWork } from '../../http/queue.ts';
import { sendDelivery } from '../deliveries/sending.ts';
import { tencentGateway } from './tencent-gateway.ts';
import { prepareWith } from './text-message.ts';

const prepare = prepareWith(tencentGateway);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  eachWork(event, (work) => sendDelivery(work, prepare));
