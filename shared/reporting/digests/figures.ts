/** Figures, and the API queries that open the records behind them. A query shows the records as they stand when it is opened. */

import { isQuarter } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { toOneDecimal } from './arithmetic.ts';
import type { Figure } from './digest.ts';
import { isDistrictScope } from './digest.ts';
import type { Frame } from './frame.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

/** `/v1/children?street=320404002&status=waiting`; a district’s own digest needs no street. */
function queryOf(path: string, frame: Frame, parameters: Parameters): string {
  const street = isDistrictScope(frame.scope) ? undefined : frame.scope;
  const given = Object.entries({ street, ...parameters }).filter(([, value]) => value !== undefined);
  const text = given.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return text ? `${path}?${text}` : path;
}

export const childrenQuery = (frame: Frame, parameters: Parameters = {}) =>
  queryOf('/v1/children', frame, parameters);

export const volunteersQuery = (frame: Frame, parameters: Parameters = {}) =>
  queryOf('/v1/volunteers', frame, parameters);

export const pairingsQuery = (frame: Frame, status?: 'active' | 'ended') =>
  queryOf('/v1/pairings', frame, { status });

export const withdrawalsQuery = (frame: Frame, status?: string) =>
  queryOf('/v1/withdrawals', frame, { status });

/** Contacts are listed by month; a quarter’s figure opens all of them. */
export const contactsQuery = (frame: Frame) =>
  queryOf('/v1/contacts', frame, { month: isQuarter(frame.period) ? undefined : frame.period });

interface FigureInput extends Omit<Figure, 'label' | 'change' | 'unit'> {
  readonly label: Bilingual;
  readonly unit?: Figure['unit'];
  /** The same figure of the previous period. */
  readonly before?: number | undefined;
}

/** A figure with its change against the previous period, where both are there. */
export function figure({ before, unit = 'count', value, ...rest }: FigureInput): Figure {
  const change = before === undefined || value === undefined ? undefined : toOneDecimal(value - before);
  return {
    ...rest,
    unit,
    ...(value !== undefined && { value }),
    ...(change !== undefined && { change }),
  };
}
