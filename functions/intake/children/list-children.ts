import type { Child } from '../../../shared/intake/children/child.ts';
import { tierOf, waitedSince, waitingDays } from '../../../shared/intake/children/tiers.ts';
import { viewChildFor } from '../../../shared/intake/children/views.ts';
import { awaitedConsent, type ConsentGiver } from '../../../shared/intake/consents/awaited-consent.ts';
import { isAskedForConsent } from '../../../shared/intake/consents/consent.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import {
  childrenOfDistrict,
  childrenOfStreets,
  parseChild,
  readChildren,
} from '../../store/intake/children.ts';
import { filesNumbered } from '../../store/intake/file-numbers.ts';
import { readPage } from '../../store/page.ts';
import { communitiesWithin, sourceWithinReach } from '../../store/reach.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { childReader } from './load-child.ts';

type Call = IntakeCall<'listChildren'>;

const waitsFor = (child: Child, giver: ConsentGiver) =>
  isAskedForConsent(child) && awaitedConsent(child, 'pairing').includes(giver);

/** What no index knows. `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
function filterOf(call: Call) {
  const { kind, need, tier, risk, mark, waitingForConsent: giver } = call.query;
  const isWithin = communitiesWithin<Child>(call);
  if (!kind && !need && !tier && !risk && !mark && !giver) return isWithin;
  return (child: Child) =>
    (isWithin?.(child) ?? true) &&
    (!risk || (child.risk?.colour ?? 'none') === risk) &&
    (!mark || (child.marks ?? []).some((one) => one.mark === mark)) &&
    (!kind || child.kinds.includes(kind)) &&
    (!giver || waitsFor(child, giver)) &&
    (!need || child.needs.includes(need)) &&
    (!tier || tierOf(child, call.now) === tier);
}

/** A file number finds its file without a list, if the other filters fit it (R-IN-92). */
async function childrenNumbered(call: Call, typed: string): Promise<Child[]> {
  const { street, status, waitingDays: days } = call.query;
  const refs = await filesNumbered('child', call.actor.districtCode, typed);
  const children = await readChildren(refs.flatMap((ref) => (ref.kind === 'child' ? [ref.id] : [])));
  const fits = filterOf(call);
  return children.filter(
    (child) =>
      call.may(child) &&
      (!street || child.streetCode === street) &&
      (!status || child.status === status) &&
      (!days || waitingDays(child, call.now) >= days) &&
      (fits?.(child) ?? true),
  );
}

/**
 * R-IN-92: Files are listed by number, street, status and waiting time, within the member’s reach. Street, status and waiting time
 * are ranges of an index.
 */
function sourceOf(call: Call) {
  const { street, waitingDays: days } = call.query;
  const status = call.query.status ?? (days === undefined ? undefined : 'waiting');
  const before = days === undefined ? undefined : waitedSince(days, call.now);
  return sourceWithinReach(call, street, {
    ofDistrict: (code) => childrenOfDistrict(code, status, before),
    ofStreets: (codes) => childrenOfStreets(codes, status, before),
  });
}

export const listChildren: IntakeOperation<'listChildren'> = async (call) => {
  const source = sourceOf(call);
  if (isRefusal(source)) return source;
  const { q } = call.query;
  const page = q
    ? { items: (await childrenNumbered(call, q)).slice(0, call.page.limit) }
    : await readPage(source, call.page, parseChild, filterOf(call));
  if (isRefusal(page)) return page;
  const reader = childReader(call.actor);
  return { status: 200, body: { ...page, items: page.items.map((child) => viewChildFor(child, reader)) } };
};
