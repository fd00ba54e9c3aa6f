/** Hands work that cannot wait to the urgent queue, of functions that may send to it. */
import { epochSeconds } from '../../shared/kernel/instants.ts';
import { enqueue, workOn } from '../store/queues.ts';
import { log } from './log.ts';
import type { HandOver } from './operation.ts';

/** It is stored already: the stream brings the same work again, whatever happens here. */
export const handOverUrgent: HandOver = async (urgent, now) => {
  const works = urgent.map((key) => workOn(key, epochSeconds(now)));
  await enqueue('urgent', works).catch((error) => log.error('urgent work waits for the stream', error));
};
