/** Clears texts of those concerned: reads their identities, and gives back text and counts (ADR 0022). */
import { givenIdentifiers } from '../../shared/intake/identities/cleared-form.ts';
import {
  identifiersOfChild,
  identifiersOfReferral,
  identifiersOfVolunteer,
} from '../../shared/intake/identities/identifiers.ts';
import {
  type PersonRef,
  type Redaction,
  type RedactionRequest,
  redacted,
} from '../../shared/intake/identities/redaction.ts';
import type { Identifier } from '../../shared/kernel/text/clear-text.ts';
import { readChildIdentities } from '../store/intake/children.ts';
import { readReferralIdentities } from '../store/intake/referrals.ts';
import { readVolunteerIdentities } from '../store/intake/volunteers.ts';

const ofKind = <K extends PersonRef['kind']>(people: readonly PersonRef[], kind: K) =>
  people
    .filter((person): person is Extract<PersonRef, { kind: K }> => person.kind === kind)
    .map(({ id }) => id as Extract<PersonRef, { kind: K }>['id']);

async function identifiersOf(people: readonly PersonRef[]): Promise<Identifier[]> {
  const [children, volunteers, referrals] = await Promise.all([
    readChildIdentities(ofKind(people, 'child')),
    readVolunteerIdentities(ofKind(people, 'volunteer')),
    readReferralIdentities(ofKind(people, 'referral')),
  ]);
  const named = [
    ...children.map((one) => ['child', one.childId, identifiersOfChild(one)] as const),
    ...volunteers.map((one) => ['volunteer', one.volunteerId, identifiersOfVolunteer(one)] as const),
    ...referrals.map((one) => ['referral', one.referralId, identifiersOfReferral(one)] as const),
  ];
  return named.flatMap(([kind, id, identifiers]) => {
    const of = people.findIndex((person) => person.kind === kind && person.id === id);
    return identifiers.map((one) => ({ ...one, of }));
  });
}

/** As {@link redacted}, for people by their ids. */
export async function redact(request: RedactionRequest): Promise<Redaction> {
  return redacted(request, [...(await identifiersOf(request.people)), ...givenIdentifiers(request.given)]);
}
