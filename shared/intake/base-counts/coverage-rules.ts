/** Files and pairings against the base, for the district and by street. */
import type { DistrictCode, StreetCode } from '../../kernel/ids.ts';
import type { CalendarDate } from '../../kernel/instants.ts';
import { countedKinds, kindsOf } from '../../office/kinds/kinds.ts';
import type { Child } from '../children/child.ts';
import { ALL } from './base-count.ts';
import { type BaseInForce, baseOfStreets } from './base-rules.ts';
import { type CoverageLine, coverageLine } from './coverage-line.ts';

interface Ground {
  readonly districtCode: DistrictCode;
  readonly inForce: BaseInForce;
  /** Open files, of any place. */
  readonly children: readonly Child[];
  readonly on: CalendarDate;
}

/** All children and each kind, in the order of reports: of some streets together. */
export function coverageOf(streets: readonly StreetCode[], ground: Ground): CoverageLine[] {
  const { districtCode, inForce, on } = ground;
  const here = ground.children.filter(({ streetCode }) => streets.includes(streetCode));
  const line = (kind: string, files: readonly Child[]) =>
    coverageLine(kind, {
      base: baseOfStreets(inForce, streets, kind),
      files: files.length,
      paired: files.filter(({ status }) => status === 'paired').length,
    });
  const found = [...here.flatMap(({ kinds }) => kinds), ...inForce.map(({ kind }) => kind)];
  const kinds = countedKinds(
    districtCode,
    found.filter((kind) => kind !== ALL),
    on,
  );
  return [
    line(ALL, here),
    ...kinds.map((kind) =>
      line(
        kind,
        here.filter((child) => child.kinds.includes(kind)),
      ),
    ),
  ];
}

/** The three kinds that are reported apart (三类应结尽结). */
export const ofThreeKinds = (district: DistrictCode, lines: readonly CoverageLine[]): CoverageLine[] => {
  const three = new Set(
    kindsOf(district).flatMap(({ code, isOfThreeKinds }) => (isOfThreeKinds ? [code] : [])),
  );
  return lines.filter(({ kind }) => three.has(kind));
};
