import { vettingStage } from '../../shared/intake/vetting-clock.ts';
import { viewVolunteer } from '../../shared/intake/views.ts';
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import { dateIn } from '../../shared/kernel/instants.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { readPage } from '../store/page.ts';
import { sourceWithinReach } from '../store/reach.ts';
import { readSettings } from '../store/settings.ts';
import { parseVolunteer, volunteersOfDistrict, volunteersOfStreets } from '../store/volunteers.ts';
import type { IntakeCall, IntakeOperation } from './intake-routes.ts';

type Call = IntakeCall<'listVolunteers'>;

/** `ending` includes what ends very soon. */
async function vettingFilter({ query: { vetting }, actor, now }: Call) {
  if (!vetting) return () => true;
  const today = dateIn(now);
  const { vetting: clock } = await readSettings(actor.districtCode);
  return (volunteer: Volunteer) => {
    const stage = vettingStage(volunteer, today, clock);
    return stage !== undefined && (stage === 'lapsed') === (vetting === 'lapsed');
  };
}

/** `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
async function filterOf(call: Call) {
  const { offers, q, vetting } = call.query;
  if (!offers && !q && !vetting) return undefined;
  const fitsVetting = await vettingFilter(call);
  return (volunteer: Volunteer) =>
    (!offers || volunteer.offers.some((code) => code === offers)) &&
    (!q || volunteer.fileNumber.includes(q.toUpperCase())) &&
    fitsVetting(volunteer);
}

export const listVolunteers: IntakeOperation<'listVolunteers'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => volunteersOfDistrict(code, status),
    ofStreets: (codes) => volunteersOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const page = await readPage(source, call.page, parseVolunteer, await filterOf(call));
  return isRefusal(page) ? page : { status: 200, body: { ...page, items: page.items.map(viewVolunteer) } };
};
