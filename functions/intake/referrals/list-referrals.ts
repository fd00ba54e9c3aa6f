import { hasEnded, type Referral } from '../../../shared/intake/referrals/referral.ts';
import { viewOwnReferral, viewReferral } from '../../../shared/intake/referrals/referral-view.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { hasOfficerRole } from '../../../shared/kernel/roles.ts';
import {
  parseReferral,
  placeInList,
  referralsOfDistrict,
  referralsOfMember,
  referralsOfStreets,
} from '../../store/intake/referrals.ts';
import { type Page, readAll, readPage, type Source } from '../../store/page.ts';
import { communitiesWithin, sourceWithinReach } from '../../store/reach.ts';
import { sortedPage } from '../../store/sorted-page.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';

type ListCall = IntakeCall<'listReferrals'>;

/** One partition is in order already; what is open in several streets is put in order here. */
async function readInOrder(source: Source, { page, query }: ListCall): Promise<Page<Referral> | Refusal> {
  if (source.partitions.length < 2 || query.state === 'ended') return readPage(source, page, parseReferral);
  return sortedPage(await readAll(source, parseReferral), placeInList, page);
}

/** What is in their communities, in order, and what they referred themselves, wherever it is. */
async function readCommunities(call: ListCall, source: Source): Promise<Page<Referral> | Refusal> {
  const [inStreets, own] = await Promise.all([
    readAll(source, parseReferral),
    readAll(referralsOfMember(call.actor.id), parseReferral),
  ]);
  const ofState = own.filter((one) => hasEnded(one) === (call.query.state === 'ended'));
  const isWithin = communitiesWithin<Referral>(call);
  const shown = [...inStreets.filter((one) => isWithin?.(one) ?? true), ...ofState];
  const once = [...new Map(shown.map((one) => [one.id, one])).values()];
  return sortedPage(once, placeInList, call.page);
}

export const listReferrals: IntakeOperation<'listReferrals'> = async (call) => {
  const { query, actor, now, language } = call;
  const source = sourceWithinReach(call, query.street, {
    ofDistrict: (code) => referralsOfDistrict(code, query.state),
    ofStreets: (codes) => referralsOfStreets(codes, query.state),
    ofMember: referralsOfMember,
  });
  if (isRefusal(source)) return source;
  const page = communitiesWithin(call)
    ? await readCommunities(call, source)
    : await readInOrder(source, call);
  if (isRefusal(page)) return page;
  const isOwn = !hasOfficerRole(actor.roles);
  const items = page.items.map((one) => (isOwn ? viewOwnReferral(one, language) : viewReferral(one, now)));
  return { status: 200, body: { ...page, items } };
};
