import { viewVolunteerFor } from '../../../shared/intake/children/views.ts';
import { vettingStage } from '../../../shared/intake/volunteers/vetting-clock.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { uncheckedStatements } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { filesNumbered } from '../../store/intake/file-numbers.ts';
import {
  parseVolunteer,
  readVolunteers,
  volunteersOfDistrict,
  volunteersOfStreets,
} from '../../store/intake/volunteers.ts';
import { readSettings } from '../../store/office/settings.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { loadAccountStates } from './account-states.ts';
import { loadCatchUp } from './load-catch-up.ts';
import { ownedVolunteer, volunteerReader } from './load-volunteer.ts';

type Call = IntakeCall<'listVolunteers'>;
type StateOf = Awaited<ReturnType<typeof loadAccountStates>>;
type Due = Awaited<ReturnType<typeof loadCatchUp>>;

async function vettingFilter({ query: { vetting }, actor, now }: Call) {
  if (!vetting) return () => true;
  if (vetting === 'stated') return (volunteer: Volunteer) => uncheckedStatements(volunteer).length > 0;
  const today = dateIn(now);
  const { vetting: clock } = await readSettings(actor.districtCode);
  return (volunteer: Volunteer) => {
    const stage = vettingStage(volunteer, today, clock);
    return stage !== undefined && (stage === 'lapsed') === (vetting === 'lapsed');
  };
}

/** `undefined` where nothing is filtered: a page is then read as long as it is asked for. */
async function filterOf(call: Call, stateOf: StateOf, due: Due) {
  const { offers, affiliation, vetting, account, lacking } = call.query;
  if (!offers && !affiliation && !vetting && !account && !lacking) return undefined;
  const fitsVetting = await vettingFilter(call);
  return (volunteer: Volunteer) =>
    (!offers || volunteer.offers.some((code) => code === offers)) &&
    (!affiliation || volunteer.affiliation === affiliation) &&
    (!account || stateOf(volunteer.id) === account) &&
    (!lacking || due(volunteer).lacking.includes(lacking)) &&
    fitsVetting(volunteer);
}

/** A file number finds its file without a list, if the other filters fit it (R-IN-92). */
async function volunteersNumbered(
  call: Call,
  typed: string,
  stateOf: StateOf,
  due: Due,
): Promise<Volunteer[]> {
  const { street, status } = call.query;
  const refs = await filesNumbered('volunteer', call.actor.districtCode, typed);
  const found = await readVolunteers(refs.flatMap((ref) => (ref.kind === 'volunteer' ? [ref.id] : [])));
  const fits = await filterOf(call, stateOf, due);
  return found.filter(
    (volunteer) =>
      call.may(ownedVolunteer(volunteer)) &&
      (!street || volunteer.streetCode === street) &&
      (!status || volunteer.status === status) &&
      (fits?.(volunteer) ?? true),
  );
}

export const listVolunteers: IntakeOperation<'listVolunteers'> = async (call) => {
  const { street, status, q } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => volunteersOfDistrict(code, status),
    ofStreets: (codes) => volunteersOfStreets(codes, status),
  });
  if (isRefusal(source)) return source;
  const stateOf = await loadAccountStates(call.actor.districtCode);
  const due = await loadCatchUp(call);
  const page = q
    ? { items: (await volunteersNumbered(call, q, stateOf, due)).slice(0, call.page.limit) }
    : await readPage(source, call.page, parseVolunteer, await filterOf(call, stateOf, due));
  if (isRefusal(page)) return page;
  const items = page.items.map((volunteer) => ({
    ...viewVolunteerFor(volunteer, volunteerReader(volunteer, call)),
    account: stateOf(volunteer.id),
    ...due(volunteer),
  }));
  return { status: 200, body: { ...page, items } };
};
