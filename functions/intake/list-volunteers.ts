import { viewVolunteer } from '../../shared/intake/views.ts';
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { readPage } from '../store/page.ts';
import { sourceWithinReach } from '../store/reach.ts';
import { parseVolunteer, volunteersOfDistrict, volunteersOfStreets } from '../store/volunteers.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';

/** `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
function filterOf({ query: { offers, q } }: IntakeCall<'listVolunteers'>) {
  if (!offers && !q) return undefined;
  return (volunteer: Volunteer) =>
    (!offers || volunteer.offers.some((code) => code === offers)) &&
    (!q || volunteer.fileNumber.includes(q.toUpperCase()));
}

export const listVolunteers: IntakeOperation<'listVolunteers'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => volunteersOfDistrict(code, status),
    ofStreets: (codes) => volunteersOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseVolunteer, filterOf(call));
  return isRefusal(page) ? page : { status: 200, body: { ...page, items: page.items.map(viewVolunteer) } };
};
