/** Rule 9: A digest made again from the same facts and cut-off is identical. The digest of a scope and a period is a plain value. */
import type { DigestId } from '../../kernel/ids.ts';
import type { Instant, Period } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { type Context, contextOf } from './context.ts';
import type { Scope, Section, StoredDigest } from './digest.ts';
import { digestTitle } from './digest-title.ts';
import type { Facts } from './facts.ts';
import { type Frame, frameOf } from './frame.ts';
import { fillIn, referencesIn } from './references.ts';
import { referredTexts } from './referred-texts.ts';
import { accompanyingSection } from './sections/accompanying.ts';
import { coverageSection } from './sections/coverage.ts';
import { flowSection } from './sections/flow.ts';
import { highlightsSection } from './sections/highlights.ts';
import { needsSection } from './sections/needs.ts';
import { problemsSection } from './sections/problems.ts';
import { streetsSection } from './sections/streets.ts';
import { bilingual, dayWords, same } from './words.ts';

export interface DigestRequest {
  readonly id: DigestId;
  readonly scope: Scope;
  readonly scopeName: string;
  readonly period: Period;
  readonly version: number;
  /** Facts stored up to this instant count. */
  readonly cutOff: Instant;
  readonly madeAt: Instant;
}

/** In the order of reading; one with nothing to say is left out. */
const SECTIONS: readonly ((context: Context) => Section | undefined)[] = [
  coverageSection,
  flowSection,
  accompanyingSection,
  needsSection,
  highlightsSection,
  problemsSection,
  streetsSection,
];

/** `五星街道2026年3月常伴月报`; one of a running period says up to when. */
function titleOf(scopeName: string, { period, isRunning, lastDay }: Frame): Bilingual {
  const title = digestTitle(scopeName, period);
  const day = dayWords(lastDay);
  const until = isRunning ? bilingual(`（截至${day.zh}）`, ` (to ${day.en})`) : same('');
  return bilingual(`${title.zh}${until.zh}`, `${title.en}${until.en}`);
}

/**
 * Pure: reads no clock, and neither the order of the facts nor records stored after the cut-off change the value (R-RE-01).
 * @param facts the scope’s own; see `factsOfStreet`.
 */
export function makeDigest(facts: Facts, request: DigestRequest): StoredDigest {
  const { id, scope, scopeName, period, version, cutOff, madeAt } = request;
  const frame = frameOf(scope, period, cutOff);
  const context = contextOf(frame, facts);
  const sections = SECTIONS.map((make) => make(context)).filter((section) => section !== undefined);
  const texts = referredTexts(context, referencesIn(sections));
  return {
    id,
    districtCode: frame.districtCode,
    scope,
    scopeName,
    period,
    version,
    cutOff,
    madeAt,
    title: titleOf(scopeName, frame),
    sections: fillIn(sections, texts),
    frozen: { sections, texts },
  };
}
