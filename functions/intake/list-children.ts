import type { Child } from '../../shared/intake/child.ts';
import { tierOf } from '../../shared/intake/tiers.ts';
import { viewChild } from '../../shared/intake/views.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { childrenOfDistrict, childrenOfStreets, parseChild } from '../store/children.ts';
import { readPage } from '../store/page.ts';
import { sourceWithinReach } from '../store/reach.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';

/** `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
function filterOf({ query: { kind, tier, q }, now }: IntakeCall<'listChildren'>) {
  if (!kind && !tier && !q) return undefined;
  return (child: Child) =>
    (!kind || child.kinds.includes(kind)) &&
    (!tier || tierOf(child, now) === tier) &&
    (!q || child.fileNumber.includes(q.toUpperCase()));
}

export const listChildren: IntakeOperation<'listChildren'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => childrenOfDistrict(code, status),
    ofStreets: (codes) => childrenOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseChild, filterOf(call));
  return isRefusal(page) ? page : { status: 200, body: { ...page, items: page.items.map(viewChild) } };
};
