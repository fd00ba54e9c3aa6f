/** Stands in for group robots and other webhooks: keeps what it was sent. */
import * as z from 'zod';
import { jsonAnswer } from '../control/json-answers.ts';
import type { ApiAnswer, ApiRequest } from '../gateway/messages.ts';
import { type DataFolder, keptList } from '../json-file.ts';
import { inWeather } from './http-weather.ts';
import type { Weather } from './outages.ts';

const webhookSchema = z.object({ path: z.string(), receivedAt: z.string(), body: z.unknown() });
export type Webhook = z.infer<typeof webhookSchema>;

export interface WebhookSink {
  items(): readonly Webhook[];
  take(path: string, request: ApiRequest): Promise<ApiAnswer>;
}

function parsed(body: Buffer): unknown {
  const text = body.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function createWebhookSink(folder: DataFolder, weather: Weather): WebhookSink {
  const kept = keptList(folder, 'webhooks.jsonl', webhookSchema);
  return {
    items: () => kept.items,
    take: (path, request) =>
      inWeather(weather, path, () => {
        kept.add({ path, receivedAt: new Date().toISOString(), body: parsed(request.body) });
        return jsonAnswer({ errcode: 0, errmsg: 'ok' });
      }),
  };
}
