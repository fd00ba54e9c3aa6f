import type { Child } from '../../../shared/intake/children/child.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { type ContactId, contactId } from '../../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { hasOfficerRole } from '../../../shared/kernel/roles.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { contactOf } from '../../../shared/support/contacts/contact-rules.ts';
import { sourceOfMember, storeMark } from '../../casework/harm-report.ts';
import { referencedChild } from '../../casework/referenced-file.ts';
import { fieldError } from '../../http/field-errors.ts';
import { getChild, readChildren } from '../../store/intake/children.ts';
import { getPairing, pairingsOfVolunteer, parsePairing } from '../../store/matching/pairings.ts';
import { readAll } from '../../store/page.ts';
import { createContact } from '../../store/support/contacts.ts';
import type { SupportCall, SupportOperation } from '../operation-types.ts';

type LogContact = SupportCall<'logContact'>;

/** A community worker logs their own visits; volunteers and officers log the volunteer’s contacts. */
const isVisitor = ({ actor }: LogContact) =>
  actor.roles.includes('community') && !actor.roles.includes('volunteer') && !hasOfficerRole(actor.roles);

/** A volunteer’s own pairings; another’s entry belongs to the pairing of the first child named. */
async function loadPairings(call: LogContact, child: Child | undefined): Promise<Pairing[]> {
  const { actor, may } = call;
  if (actor.roles.includes('volunteer') && actor.volunteerId)
    return (await readAll(pairingsOfVolunteer(actor.volunteerId), parsePairing)).filter(may);
  const pairing = child?.status === 'paired' ? await getPairing(child.pairingId) : undefined;
  if (!child || !pairing || !may(isVisitor(call) ? child : pairing)) return [];
  const pairings = await readAll(pairingsOfVolunteer(pairing.volunteerId), parsePairing);
  return isVisitor(call) ? pairingsWithin(pairings, call) : pairings.filter(may);
}

/** Those of children in the worker’s communities: a pairing does not say where the child lives. */
async function pairingsWithin(pairings: readonly Pairing[], { may }: LogContact): Promise<Pairing[]> {
  const children = await readChildren(pairings.map(({ childId }) => childId));
  const within = new Set(children.filter(may).map(({ id }) => id));
  return pairings.filter(({ childId }) => within.has(childId));
}

const notHers = ({ language }: LogContact): Refusal =>
  refuse('invalid', { errors: [fieldError('/childIds', 'children.notPaired', language)] });

/** Of the first child that the contact names: brothers and sisters are in what was written. */
async function harmIn(call: LogContact, { childIds: [first] }: Contact) {
  const { body, actor, idempotencyKey: key } = call;
  const child = body.harm && first && (await getChild(first));
  if (!child) return {};
  const reporter = { source: sourceOfMember(actor), reportedIn: 'contact', by: actor.id } as const;
  const sent = { childId: child.id };
  return storeMark({ mark: body.harm, about: { child }, sent, reporter, key }, call);
}

export const logContact: SupportOperation<'logContact'> = async (call) => {
  const { actor, body, now, newId, language } = call;
  const [first] = body.childIds;
  const child = first && (await referencedChild(first, actor.districtCode));
  const pairings = await loadPairings(call, child || undefined);
  const contact = contactOf(body, pairings, {
    id: contactId.parse(newId()) as ContactId,
    now,
    ...(child && { communityCode: child.communityCode }),
    ...(isVisitor(call) && { visitor: 'community' as const }),
  });
  if (contact === 'notPaired') return notHers(call);
  if (contact === 'inFuture')
    return refuse('invalid', { errors: [fieldError('/on', 'date.future', language)] });
  const { districtCode } = contact;
  const facts = contact.childIds.map(
    (id): AuditFact => ({
      districtCode,
      action: 'contact.logged',
      subject: { kind: 'child', id },
      to: contact.form,
      why: contact.id,
    }),
  );
  const { referralId, changes = [], facts: reported = [], ...harm } = await harmIn(call, contact);
  const stored = { ...contact, ...(referralId && { referralId }) };
  return {
    status: 201,
    body: stored,
    changes: [createContact(stored), ...changes],
    facts: [...facts, ...reported],
    ...harm,
  };
};
