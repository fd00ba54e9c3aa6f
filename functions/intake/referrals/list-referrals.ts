import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { viewOwnReferral, viewReferral } from '../../../shared/intake/referrals/referral-view.ts';
import { widestReach } from '../../../shared/kernel/access.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import {
  parseReferral,
  placeInList,
  referralsOfDistrict,
  referralsOfMember,
  referralsOfStreets,
} from '../../store/intake/referrals.ts';
import { type Page, readAll, readPage, type Source } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import { sortedPage } from '../../store/sorted-page.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';

type ListCall = IntakeCall<'listReferrals'>;

/** One partition is in order already; what is open in several streets is put in order here. */
async function readInOrder(source: Source, { page, query }: ListCall): Promise<Page<Referral> | Refusal> {
  if (source.partitions.length < 2 || query.state === 'ended') return readPage(source, page, parseReferral);
  return sortedPage(await readAll(source, parseReferral), placeInList, page);
}

export const listReferrals: IntakeOperation<'listReferrals'> = async (call) => {
  const { query, actor, action, now, language } = call;
  const source = sourceWithinReach(call, query.street, {
    ofDistrict: (code) => referralsOfDistrict(code, query.state),
    ofStreets: (codes) => referralsOfStreets(codes, query.state),
    ofMember: referralsOfMember,
  });
  if (isRefusal(source)) return source;
  const page = await readInOrder(source, call);
  if (isRefusal(page)) return page;
  const isOwn = widestReach(actor, action) === 'own';
  const items = page.items.map((one) => (isOwn ? viewOwnReferral(one, language) : viewReferral(one, now)));
  return { status: 200, body: { ...page, items } };
};
