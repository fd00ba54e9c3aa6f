import { ALL } from '../../../shared/intake/base-counts/base-count.ts';
import { baseInForce, baseOfStreet } from '../../../shared/intake/base-counts/base-rules.ts';
import { coverageOf, ofThreeKinds } from '../../../shared/intake/base-counts/coverage-rules.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import { baseListsOf } from '../../store/intake/base-lists.ts';
import { childrenOfDistrict, childrenOfStreets, parseChild } from '../../store/intake/children.ts';
import { readAll } from '../../store/page.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';

const streetsIn = ({ actor: { districtCode }, may }: IntakeCall<'getCoverage'>) =>
  (districtByCode(districtCode)?.streets ?? [])
    .map(({ code }) => code)
    .filter((streetCode) => may({ districtCode, streetCode }));

/** In administrative order. */
export const getCoverage: IntakeOperation<'getCoverage'> = async (call) => {
  const { districtCode } = call.actor;
  const streets = streetsIn(call);
  const isWhole = streets.length === districtByCode(districtCode)?.streets.length;
  const source = isWhole ? childrenOfDistrict(districtCode) : childrenOfStreets(streets);
  const [lists, files] = await Promise.all([baseListsOf(districtCode), readAll(source, parseChild)]);
  const on = dateIn(call.now);
  const inForce = baseInForce(lists, { on });
  const ground = { districtCode, inForce, on, children: files.filter(({ status }) => status !== 'closed') };
  const lines = coverageOf(streets, ground);
  return {
    status: 200,
    body: {
      on,
      lines,
      threeKinds: ofThreeKinds(districtCode, lines),
      streets: streets.map((streetCode) => ({ streetCode, lines: coverageOf([streetCode], ground) })),
      withoutBase: streets.filter((street) => baseOfStreet(inForce, street, ALL) === undefined),
    },
  };
};
