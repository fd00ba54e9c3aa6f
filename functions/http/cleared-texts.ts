/**
 * Rule 13: Free text carries no identity outside the identity table: it is cleared of those concerned before it is stored, and the
 * writer is told what was replaced.
 */
import type { Replacement } from '../../shared/contract/replaced.ts';
import type { Route } from '../../shared/contract/route.ts';
import { givenIn, isWritten } from '../../shared/intake/identities/cleared-form.ts';
import type { PersonRef, Redaction, RedactionRequest } from '../../shared/intake/identities/redaction.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { numbersIn } from '../../shared/kernel/text/numbers-in-text.ts';
import { type FoundText, textsIn, withTexts } from '../../shared/kernel/text/text-fields.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { ownNumbers } from '../../shared/office/settings/own-numbers.ts';
import { readSettings } from '../store/office/settings.ts';
import { type Decided, NOTHING } from '../store/outcome.ts';
import { RedactorSilent } from '../store/redactor-silent.ts';
import { pointerOf } from './field-errors.ts';
import { log } from './log.ts';
import { madeToday, noteLooks, refuseMany } from './replacement-looks.ts';
import { writtenAbout } from './written-about.ts';

/** Clears texts of those concerned: here, where the function reads identities, or by the redactor. */
export type Redact = (request: RedactionRequest) => Promise<Redaction>;

interface Written {
  readonly route: Route;
  /** As it was sent. */
  readonly body: unknown;
  readonly actor: Member | undefined;
  readonly now: Instant;
}

export interface Cleared {
  /** To be read by the contract anew, where something was replaced. */
  readonly body: unknown;
  readonly replacements: readonly Replacement[];
  /** What is to be stored besides. */
  readonly noted: Decided;
}

/** Read only where there is a number that might be one of them. */
async function ownNumbersFor(
  texts: readonly FoundText[],
  { facts }: Pick<Decided, 'facts'>,
): Promise<string[]> {
  const district = facts[0]?.districtCode;
  const hasPhone = texts.some(({ text }) => numbersIn(text).some(({ as }) => as === 'phone'));
  return district && hasPhone ? ownNumbers(await readSettings(district)) : [];
}

/** R-KE-27: When texts cannot be checked within two seconds, the request is answered with 503 and nothing of it is stored. */
async function ask(redact: Redact | undefined, request: RedactionRequest): Promise<Redaction | Refusal> {
  try {
    if (!redact) throw new Error('this function has no way to clear texts');
    return await redact(request);
  } catch (error) {
    if (!(error instanceof RedactorSilent)) throw error;
    log.error('texts could not be cleared', error);
    return refuse('notCleared', { retryAfterSeconds: 1 });
  }
}

/** Of the same field and kind together. A guardian does not learn from it how a volunteer is called. */
function replacementsOf(
  texts: readonly FoundText[],
  { replaced }: Redaction,
  people: readonly PersonRef[],
  actor?: Member,
) {
  const counts = new Map<string, Replacement>();
  for (const { text, as, person } of replaced) {
    if (!actor && person !== undefined && people[person]?.kind === 'volunteer') continue;
    const pointer = pointerOf(texts[text]?.path ?? []);
    const key = `${pointer} ${as}`;
    counts.set(key, { pointer, as, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/**
 * Clears the texts of a request that was decided, of everybody whom its changes and facts concern.
 * @returns `undefined` where there is nothing to clear
 */
export async function clearTexts(
  redact: Redact | undefined,
  { route, body, actor, now }: Written,
  decided: Decided,
): Promise<Cleared | Refusal | undefined> {
  const all = route.body ? textsIn(route.body, body) : [];
  const written = all.filter(isWritten);
  const isStored = decided.changes.length + decided.facts.length > 0;
  if (written.length === 0 || !isStored) return undefined;
  const texts = written.map(({ text }) => text);
  const [people, made, own] = await Promise.all([
    writtenAbout(decided),
    actor ? madeToday({ actor, now }) : 0,
    ownNumbersFor(written, decided),
  ]);
  const many = actor && (await refuseMany({ actor, now }, made));
  if (many) return many;
  const redaction = await ask(redact, { people, given: givenIn(all), texts, ownNumbers: own });
  if (isRefusal(redaction)) return redaction;
  if (redaction.replaced.length === 0) return undefined;
  const looks = redaction.replaced.flatMap(({ person, isShownToVolunteer = false }) => {
    const one = person === undefined ? undefined : people[person];
    return one ? [{ person: one, isShownToVolunteer }] : [];
  });
  return {
    body: withTexts(
      body,
      written.map(({ path }, index) => ({ path, text: redaction.texts[index] ?? '' })),
    ),
    replacements: replacementsOf(written, redaction, people, actor),
    noted: actor ? await noteLooks({ actor, now }, made, looks) : NOTHING,
  };
}
