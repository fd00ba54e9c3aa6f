/** One queue: messages that survive a kill, each hidden while somebody works on it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { QueueSpec } from '../assembly/queues.ts';
import { type DataFolder, readJsonFile, writeJsonFile } from '../json-file.ts';

const messageSchema = z.object({
  id: z.string(),
  body: z.string(),
  sentAtMs: z.number(),
  receives: z.int().min(0),
});
export type QueueMessage = z.infer<typeof messageSchema>;

export const md5Of = (text: string) => createHash('md5').update(text).digest('hex');

interface Stored {
  message: QueueMessage;
  /** Nobody receives it before. */
  visibleAtMs: number;
  /** Somebody works on it. */
  isInHand: boolean;
}

export interface Queue {
  readonly spec: QueueSpec;
  /** Stored when it returns. */
  send(body: string, delayMs?: number): QueueMessage;
  /** Up to so many that are visible, the longest sent first, hidden for the queue’s visibility time-out. */
  receive(limit: number): QueueMessage[];
  remove(message: QueueMessage): void;
  /** Visible again after a while. */
  release(message: QueueMessage, afterMs: number): void;
  /** Milliseconds until the next message can be received; `undefined` when there is none. */
  nextInMs(): number | undefined;
  counts(): { readonly waiting: number; readonly inFlight: number };
}

function storedMessages(folder: DataFolder, place: string): QueueMessage[] {
  if (folder === undefined) return [];
  mkdirSync(join(folder, place), { recursive: true });
  return readdirSync(join(folder, place))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => readJsonFile(folder, `${place}/${name}`, messageSchema) ?? []);
}

export function openQueue(spec: QueueSpec, folder: DataFolder, onSent: () => void): Queue {
  const place = `queues/${spec.name}`;
  const stored = new Map<string, Stored>(
    storedMessages(folder, place).map((message) => [
      message.id,
      { message, visibleAtMs: 0, isInHand: false },
    ]),
  );
  let sent = 0;
  const fileOf = ({ id }: QueueMessage) => `${place}/${id}.json`;
  const isVisible = ({ visibleAtMs }: Stored) => visibleAtMs <= Date.now();
  const store = (message: QueueMessage, visibleAtMs: number, isInHand = false) => {
    stored.set(message.id, { message, visibleAtMs, isInHand });
    writeJsonFile(folder, fileOf(message), message);
  };

  return {
    spec,
    send: (body, delayMs = 0) => {
      const sentAtMs = Date.now();
      sent += 1;
      const id = `${sentAtMs}-${String(sent).padStart(9, '0')}-${randomUUID()}`;
      const message = { id, body, sentAtMs, receives: 0 };
      store(message, sentAtMs + delayMs);
      onSent();
      return message;
    },
    receive: (limit) => {
      const taken = [...stored.values()].filter(isVisible).slice(0, limit);
      return taken.map(({ message }) => {
        const received = { ...message, receives: message.receives + 1 };
        store(received, Date.now() + spec.visibilityMs, true);
        return received;
      });
    },
    remove: (message) => {
      stored.delete(message.id);
      if (folder !== undefined) rmSync(join(folder, fileOf(message)), { force: true });
    },
    release: (message, afterMs) => {
      if (stored.has(message.id))
        stored.set(message.id, { message, visibleAtMs: Date.now() + afterMs, isInHand: false });
    },
    nextInMs: () => {
      const next = Math.min(...[...stored.values()].map(({ visibleAtMs }) => visibleAtMs));
      return Number.isFinite(next) ? Math.max(0, next - Date.now()) : undefined;
    },
    counts: () => {
      const inFlight = [...stored.values()].filter(({ isInHand }) => isInHand).length;
      return { waiting: stored.size - inFlight, inFlight };
    },
  };
}
