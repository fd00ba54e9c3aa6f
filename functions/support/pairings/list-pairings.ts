import { isRefusal } from '../../../shared/kernel/problem.ts';
import {
  pairingsOfDistrict,
  pairingsOfStreets,
  pairingsOfVolunteer,
  parsePairing,
} from '../../store/matching/pairings.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import type { SupportOperation } from '../operation-types.ts';

export const listPairings: SupportOperation<'listPairings'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => pairingsOfDistrict(code, status),
    ofStreets: (codes) => pairingsOfStreets(codes, status),
    ofVolunteer: (id) => pairingsOfVolunteer(id, status),
  });
  if (isRefusal(source)) return source;
  const pairings = await readPage(source, call.page, parsePairing);
  return isRefusal(pairings) ? pairings : { status: 200, body: pairings };
};
