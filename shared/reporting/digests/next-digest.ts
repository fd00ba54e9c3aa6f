/** Whether a digest is to be made, and as which version. */
import type { DigestId } from '../../kernel/ids.ts';
import type { Instant, Period } from '../../kernel/instants.ts';
import { type Digest, digestSchema, type Scope, type StoredDigest } from './digest.ts';
import type { Facts } from './facts.ts';
import { makeDigest } from './make-digest.ts';

export interface WantedDigest {
  readonly scope: Scope;
  readonly scopeName: string;
  readonly period: Period;
  readonly cutOff: Instant;
  /** The newest version there is. */
  readonly latest: Digest | undefined;
}

/** The same version of a scope and a period has the same id, so that it can be stored only once. */
export const digestIdOf = (scope: Scope, period: Period, version: number) =>
  `${scope}-${period}-v${version}` as DigestId;

/** What a reader would see, whatever the order of its attributes. */
const contentOf = (digest: Digest) => {
  const { title, sections } = digestSchema.parse(digest);
  return JSON.stringify([title, sections]);
};

/**
 * R-RE-20: A digest gets a new version only when facts have changed since the latest, and never for an earlier cut-off. A frozen
 * version remains, and making a digest twice makes one.
 * @returns the next version, or `undefined` when the latest is up to date.
 */
export function nextDigest(facts: Facts, wanted: WantedDigest): StoredDigest | undefined {
  const { latest, scope, period, cutOff, scopeName } = wanted;
  if (latest && latest.cutOff >= cutOff) return undefined;
  const version = (latest?.version ?? 0) + 1;
  const id = digestIdOf(scope, period, version);
  const digest = makeDigest(facts, { id, scope, scopeName, period, version, cutOff, madeAt: cutOff });
  return latest && contentOf(latest) === contentOf(digest) ? undefined : digest;
}
