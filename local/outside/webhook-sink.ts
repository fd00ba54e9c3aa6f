/** Stands in for group robots and other webhooks: keeps what it was sent. */
import * as z from 'zod';
import { jsonAnswer, problemAnswer } from '../control/json-answers.ts';
import type { ApiAnswer, ApiRequest } from '../gateway/messages.ts';
import { type DataFolder, keptList } from '../json-file.ts';

const webhookSchema = z.object({ path: z.string(), receivedAt: z.string(), body: z.unknown() });
export type Webhook = z.infer<typeof webhookSchema>;

export interface WebhookSink {
  items(): readonly Webhook[];
  /** Refuse the next so many with 503. */
  failNext(count: number): void;
  take(path: string, request: ApiRequest): ApiAnswer;
}

function parsed(body: Buffer): unknown {
  const text = body.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function createWebhookSink(folder: DataFolder): WebhookSink {
  const kept = keptList(folder, 'webhooks.jsonl', webhookSchema);
  let failures = 0;
  return {
    items: () => kept.items,
    failNext: (count) => {
      failures = count;
    },
    take: (path, request) => {
      if (failures > 0) {
        failures -= 1;
        return problemAnswer(503, 'refused', 'Refused as asked.');
      }
      kept.add({ path, receivedAt: new Date().toISOString(), body: parsed(request.body) });
      return jsonAnswer({ errcode: 0, errmsg: 'ok' });
    },
  };
}
