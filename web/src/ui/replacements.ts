/** What the latest request’s texts were cleared of (Rule 13), from the API’s client to whatever shows it, on public pages and in the console. */
import type { Replacement } from '../../../shared/contract/replaced.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';
import { STAND_INS, type StandIn } from '../../../shared/kernel/text/stand-ins.ts';
import { currentLanguage } from '../words/language.ts';

/** What was replaced, by what, how often. */
export interface ReplacedLine {
  readonly what: string;
  readonly word: string;
  readonly count: number;
}

type Listener = (lines: readonly ReplacedLine[]) => void;
const listeners = new Set<Listener>();

function linesOf(replacements: readonly Replacement[]): ReplacedLine[] {
  const counts = new Map<StandIn, number>();
  for (const { as, count } of replacements) counts.set(as, (counts.get(as) ?? 0) + count);
  return [...counts].map(([as, count]) => {
    const { word, what } = STAND_INS[as];
    return { what: inLanguage(what, currentLanguage()), word, count };
  });
}

/** Called by the API’s client, wherever the request came from. */
export function announceReplaced(replacements: readonly Replacement[]): void {
  const lines = linesOf(replacements);
  for (const listener of listeners) listener(lines);
}

/** @returns what ends it, for an effect. */
export function onReplaced(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
