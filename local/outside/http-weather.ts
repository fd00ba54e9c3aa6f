/** How a sink that is asked over HTTP behaves on a bad day. */
import { setTimeout as pause } from 'node:timers/promises';
import { problemAnswer } from '../control/json-answers.ts';
import { type ApiAnswer, cutOff } from '../gateway/messages.ts';
import type { Mishap, Weather } from './outages.ts';

const refused = ({ code = 503 }: Mishap) => problemAnswer(code, 'refused', 'Refused as asked.');

/** @param take what the sink does when all is well */
export async function inWeather(
  weather: Weather,
  to: string,
  take: () => ApiAnswer | Promise<ApiAnswer>,
  refuse: (mishap: Mishap) => ApiAnswer = refused,
): Promise<ApiAnswer> {
  const mishap = weather.next(to);
  if (mishap?.kind === 'closed') return cutOff;
  if (mishap?.kind === 'refuses') return refuse(mishap);
  if (mishap?.kind === 'slow') await pause(mishap.afterSeconds * 1000);
  const answer = await take();
  return mishap?.kind === 'silent' ? cutOff : answer;
}
