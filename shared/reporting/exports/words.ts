/** The words of exported lists: those that an import reads, so that what was exported can be sent again. */
import type { FreeTime } from '../../intake/children/child.ts';
import { CHILD_MACHINE } from '../../intake/children/child-machine.ts';
import { FREE_TIME_WORDS } from '../../intake/children/child-words.ts';
import { VOLUNTEER_MACHINE } from '../../intake/volunteers/volunteer-machine.ts';
import type { CommunityCode, StreetCode } from '../../kernel/ids.ts';
import { type Instant, wallClock } from '../../kernel/instants.ts';
import { communityByCode, streetByCode } from '../../kernel/regions.ts';
import { suggestionByCode } from '../../office/catalogue/catalogue.ts';

/** One column of a list. */
export interface ExportColumn<Row> {
  readonly heading: string;
  /** `identity` stands only in a list with identities, `mask` only in one without. */
  readonly only?: 'identity' | 'mask';
  readonly text: (row: Row) => string | number | undefined;
}

/** The headings, and the rows below them. */
export function tableOf<Row>(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  hasIdentities: boolean,
): string[][] {
  const shown = columns.filter(({ only }) => !only || (only === 'identity') === hasIdentities);
  const cells = (row: Row) => shown.map(({ text }) => String(text(row) ?? ''));
  return [shown.map(({ heading }) => heading), ...rows.map(cells)];
}

/** As the questionnaires’ exports join several answers. */
export const joined = (texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('┋');

export const suggestionsText = (codes: readonly string[]) =>
  joined(codes.map((code) => suggestionByCode(code)?.zh ?? code));
export const freeTimesText = (times: readonly FreeTime[]) =>
  joined(times.map((time) => FREE_TIME_WORDS[time].zh));

export const streetText = (code: StreetCode) => streetByCode(code)?.name;
export const communityText = (code: CommunityCode) => communityByCode(code)?.name;
export const timeText = (at: Instant | undefined) => at && wallClock(at).replaceAll('-', '/');
export const childStatusText = (status: keyof typeof CHILD_MACHINE.states) => CHILD_MACHINE.states[status].zh;
export const volunteerStatusText = (status: keyof typeof VOLUNTEER_MACHINE.states) =>
  VOLUNTEER_MACHINE.states[status].zh;
