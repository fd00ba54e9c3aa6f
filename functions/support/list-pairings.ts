import { isRefusal } from '../../shared/kernel/problem.ts';
import { readPage } from '../store/page.ts';
import {
  pairingsOfDistrict,
  pairingsOfStreets,
  pairingsOfVolunteer,
  parsePairing,
} from '../store/pairings.ts';
import { ownRecordsOf, sourceWithinReach } from '../store/reach.ts';
import type { SupportOperation } from './support-routes.ts';

export const listPairings: SupportOperation<'listPairings'> = async ({
  actor,
  query: { street, status },
  page,
}) => {
  const own = ownRecordsOf(actor);
  const source = own
    ? pairingsOfVolunteer(own, status)
    : sourceWithinReach(actor, street, {
        ofDistrict: (code) => pairingsOfDistrict(code, status),
        ofStreets: (codes) => pairingsOfStreets(codes, status),
      });
  if (isRefusal(source)) return source;
  const pairings = await readPage(source, page, parsePairing);
  return isRefusal(pairings) ? pairings : { status: 200, body: pairings };
};
