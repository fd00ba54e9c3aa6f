import { isErased } from '../../shared/intake/erasure.ts';
import { namesOfChild, namesSomebody } from '../../shared/intake/names-in-text.ts';
import { COPY_TYPES } from '../../shared/intake/rights-routes.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { copyHtml } from '../../shared/reporting/copy-html.ts';
import { copyOf, type HeldOnChild } from '../../shared/reporting/guardian-copy.ts';
import { fieldError } from '../http/field-errors.ts';
import { allEntriesOf } from '../store/audit.ts';
import { getChildIdentity } from '../store/children.ts';
import { contactsOfVolunteer, parseContact } from '../store/contacts.ts';
import { correctionsOf } from '../store/corrections.ts';
import { readAll } from '../store/page.ts';
import { childFact } from './change-child.ts';
import { copiesOfChild } from './copies-of-child.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';
import { noteLooks } from './note-reveal.ts';
import { loadChild } from './own-child.ts';

type Call = IntakeCall<'copyChild'>;

/** Of all its volunteers, those that are about the child. */
async function contactsOf(id: string, volunteers: readonly HeldOnChild['pairings'][number]['volunteerId'][]) {
  const all = await Promise.all(
    [...new Set(volunteers)].map((volunteer) => readAll(contactsOfVolunteer(volunteer), parseContact)),
  );
  return all.flat().filter(({ childIds }) => childIds.some((one) => one === id));
}

/** The file, its identity and all that other records hold of it; of files merged into it, the history. */
async function heldOn({ now }: Call, child: HeldOnChild['child'], identity: HeldOnChild['identity']) {
  const { id, districtCode, mergedFrom } = child;
  const { entries, pairings, withdrawals } = await copiesOfChild(child);
  const [corrections, contacts, ...earlier] = await Promise.all([
    correctionsOf(id),
    contactsOf(
      id,
      pairings.map(({ volunteerId }) => volunteerId),
    ),
    ...mergedFrom.map((other) => allEntriesOf({ districtCode, subject: { kind: 'child', id: other } })),
  ]);
  const all = [...entries, ...earlier.flat()];
  return { child, identity, corrections, pairings, withdrawals, contacts, entries: all, madeAt: now };
}

/** R-IN-98: made by a district officer at the guardian’s request, and never kept. */
export const copyChild: IntakeOperation<'copyChild'> = async (call) => {
  const { body, language } = call;
  const child = await loadChild(call);
  if (isRefusal(child)) return child;
  const identity = isErased(child) ? undefined : await getChildIdentity(child.id);
  if (!identity) return refuse('erased');
  if (namesSomebody(body.reason, namesOfChild(identity)))
    return refuse('invalid', { errors: [fieldError('/reason', 'text.names', language)] });
  const copy = copyOf(await heldOn(call, child, identity), language);
  const text = body.format === 'json' ? JSON.stringify(copy, undefined, 2) : copyHtml(copy, language);
  const noted = await noteLooks(call, [childFact(child, 'child.copied', { why: body.reason })]);
  return { status: 200, body: { type: COPY_TYPES[body.format], bytes: Buffer.from(text) }, ...noted };
};
