/** How long somebody has to wait, as people say it. */
import type { Bilingual } from '../language.ts';

const SECONDS_A_MINUTE = 60;

/** In minutes, rounded up, where it is more than one. */
export function waitWords(seconds: number): Bilingual {
  const minutes = Math.ceil(seconds / SECONDS_A_MINUTE);
  return minutes > 1
    ? { zh: `${minutes} 分钟`, en: `${minutes} minutes` }
    : { zh: `${seconds} 秒`, en: `${seconds} seconds` };
}
