import { isRefusal } from '../../../shared/kernel/problem.ts';
import { viewPairing } from '../../../shared/support/pairings/pairing-view.ts';
import {
  pairingsOfDistrict,
  pairingsOfStreets,
  pairingsOfVolunteer,
  parsePairing,
} from '../../store/matching/pairings.ts';
import { readPage } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import type { SupportOperation } from '../operation-types.ts';
import { pairingReader } from './load-pairing.ts';

export const listPairings: SupportOperation<'listPairings'> = async (call) => {
  const { street, status } = call.query;
  const source = sourceWithinReach(call, street, {
    ofDistrict: (code) => pairingsOfDistrict(code, status),
    ofStreets: (codes) => pairingsOfStreets(codes, status),
    ofVolunteer: (id) => pairingsOfVolunteer(id, status),
  });
  if (isRefusal(source)) return source;
  const pairings = await readPage(source, call.page, parsePairing);
  if (isRefusal(pairings)) return pairings;
  const items = pairings.items.map((one) => viewPairing(one, pairingReader(one, call)));
  return { status: 200, body: { ...pairings, items } };
};
