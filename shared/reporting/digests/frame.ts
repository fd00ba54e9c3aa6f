/** Where and when a digest looks: its streets, its period, and the instant as of which it counts. */
import { type DistrictCode, districtOf, type StreetCode } from '../../kernel/ids.ts';
import {
  type CalendarDate,
  dateIn,
  epochMs,
  type Instant,
  type Interval,
  instantOf,
  intervalOf,
  type Period,
  previousPeriod,
} from '../../kernel/instants.ts';
import { districtByCode, type Street, streetByCode } from '../../kernel/regions.ts';
import { isDistrictScope, type Scope } from './digest.ts';

export interface Frame {
  readonly scope: Scope;
  readonly districtCode: DistrictCode;
  /** One for a street’s digest. */
  readonly streets: readonly Street[];
  readonly period: Period;
  /** The part of the period that lies before `asOf`. */
  readonly interval: Interval;
  readonly cutOff: Instant;
  /** The end of the period, or the cut-off while the period runs. */
  readonly asOf: Instant;
  /** The last day that counts. */
  readonly lastDay: CalendarDate;
  readonly isRunning: boolean;
  /** What figures are compared with. */
  readonly previous: Interval;
}

export const districtOfScope = (scope: Scope): DistrictCode =>
  isDistrictScope(scope) ? scope : districtOf(scope);

/** The scope’s streets; none for a code that is not in the regions. */
function streetsOf(scope: Scope): readonly Street[] {
  if (isDistrictScope(scope)) return districtByCode(scope)?.streets ?? [];
  const street = streetByCode(scope as StreetCode);
  return street ? [street] : [];
}

/** The scope’s name, `undefined` for a code that is not in the regions. */
export const scopeNameOf = (scope: Scope) =>
  isDistrictScope(scope) ? districtByCode(scope)?.name : streetByCode(scope)?.name;

/** R-RE-02: A digest of a running period ends at the cut-off, and one of a past period at the period’s end. */
export function frameOf(scope: Scope, period: Period, cutOff: Instant): Frame {
  const { from, to } = intervalOf(period);
  const isRunning = cutOff < to;
  const asOf = isRunning ? cutOff : to;
  return {
    scope,
    districtCode: districtOfScope(scope),
    streets: streetsOf(scope),
    period,
    interval: { from, to: asOf },
    cutOff,
    asOf,
    lastDay: dateIn(instantOf(epochMs(asOf) - 1)),
    isRunning,
    previous: intervalOf(previousPeriod(period)),
  };
}
