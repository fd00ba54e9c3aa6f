/** How a sink that is asked over HTTP behaves on a bad day. */
import { setTimeout as pause } from 'node:timers/promises';
import { problemAnswer } from '../control/json-answers.ts';
import { type ApiAnswer, cutOff } from '../gateway/messages.ts';
import type { Weather } from './outages.ts';

/** @param take what the sink does when all is well */
export async function inWeather(
  weather: Weather,
  to: string,
  take: () => ApiAnswer | Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const mishap = weather.next(to);
  if (mishap?.kind === 'closed') return cutOff;
  if (mishap?.kind === 'refuses') return problemAnswer(mishap.code ?? 503, 'refused', 'Refused as asked.');
  if (mishap?.kind === 'slow') await pause(mishap.afterSeconds * 1000);
  const answer = await take();
  return mishap?.kind === 'silent' ? cutOff : answer;
}
