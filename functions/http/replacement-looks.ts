/**
 * R-KE-28: Writing the name of somebody whose identity the writer may not open is an access to it: the replacement confirms the guess.
 * It is in the audit log, and a member who has made the usual number of a day writes about nobody else until the next.
 */
import type { PersonRef } from '../../shared/intake/identities/redaction.ts';
import { mayAct, widestReach } from '../../shared/kernel/access.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { addDays, dateIn, epochSeconds, type Instant, startOfDate } from '../../shared/kernel/instants.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { readChildren } from '../store/intake/children.ts';
import { countedOn, countOn } from '../store/intake/reveals.ts';
import { readVolunteers } from '../store/intake/volunteers.ts';
import { readSettings } from '../store/office/settings.ts';
import { type Decided, NOTHING } from '../store/outcome.ts';

export interface Writer {
  readonly actor: Member;
  readonly now: Instant;
}

/** Somebody whose identity was replaced, and whether only by what the volunteer of a pairing sees. */
export interface Replaced {
  readonly person: PersonRef;
  readonly isShownToVolunteer: boolean;
}

const opensAll = (actor: Member) => widestReach(actor, 'revealIdentities') === 'district';

/** How many they have made today; nothing is counted of who may open every identity of the district. */
export async function madeToday({ actor, now }: Writer): Promise<number> {
  return opensAll(actor) ? 0 : countedOn('REPLACEMENTS', actor.id, dateIn(now));
}

/** Refuses a member who has made as many as the district allows. */
export async function refuseMany({ actor, now }: Writer, made: number): Promise<Refusal | undefined> {
  if (made === 0) return undefined;
  const { replacementsADay } = (await readSettings(actor.districtCode)).privacy;
  if (made < replacementsADay) return undefined;
  const tomorrow = startOfDate(addDays(dateIn(now), 1));
  return refuse('tooManyNamed', { retryAfterSeconds: epochSeconds(tomorrow) - epochSeconds(now) });
}

/** The files of those whom the writer may not open. */
async function closedTo(actor: Member, people: readonly PersonRef[]) {
  const idsOf = <K extends PersonRef['kind']>(kind: K) =>
    people.flatMap((one) => (one.kind === kind ? [one.id as Extract<PersonRef, { kind: K }>['id']] : []));
  const [children, volunteers] = await Promise.all([
    readChildren(idsOf('child')),
    readVolunteers(idsOf('volunteer').filter((id) => id !== actor.volunteerId)),
  ]);
  return [
    ...children
      .filter((child) => !mayAct(actor, 'revealIdentities', child))
      .map(({ id, districtCode }) => ({ kind: 'child' as const, id, districtCode })),
    ...volunteers
      .filter((volunteer) => !mayAct(actor, 'revealVolunteers', volunteer))
      .map(({ id, districtCode }) => ({ kind: 'volunteer' as const, id, districtCode })),
  ];
}

/** What is stored with a text in which somebody was replaced. */
export async function noteLooks(
  { actor, now }: Writer,
  made: number,
  replaced: readonly Replaced[],
): Promise<Decided> {
  const isUsual = ({ isShownToVolunteer }: Replaced) => isShownToVolunteer && actor.volunteerId !== undefined;
  const people = new Map(
    replaced.filter((one) => !isUsual(one)).map(({ person }) => [`${person.kind} ${person.id}`, person]),
  );
  if (people.size === 0 || opensAll(actor)) return NOTHING;
  const closed = await closedTo(actor, [...people.values()]);
  if (closed.length === 0) return NOTHING;
  const facts = closed.map(
    ({ kind, id, districtCode }): AuditFact => ({
      districtCode,
      action: `${kind}.named`,
      subject: { kind, id },
    }),
  );
  const count = { before: made, after: made + closed.length, now };
  return { changes: [countOn('REPLACEMENTS', actor.id, dateIn(now), count)], facts };
}
