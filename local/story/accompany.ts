/** Accompany: what volunteers log in a month, some of them less than they should. */
import { eachItem } from '../../shared/contract/client.ts';
import {
  addDays,
  type CalendarDate,
  type Month,
  plusSeconds,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import type { PairingView } from '../../shared/support/pairings/pairing-view.ts';
import type { Cloud } from '../cloud.ts';
import { ask, forEachOf } from './ask.ts';
import { CONTACT_NOTES } from './contact-notes.ts';
import type { Watch } from './progress.ts';

const EVENING_SECONDS = 20 * 3600;

/** Counted from the first: every month has it. */
const LAST_DAY = 27;

const firstDay = (month: Month) => `${month}-01` as CalendarDate;

/** Repeatable variety: the same pairing in the same month does the same. */
const varietyOf = ({ childNumber }: PairingView, month: Month) =>
  [...`${childNumber}${month}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

/** One in eight logs nothing this month: silence has to show. */
const isSilent = (variety: number) => variety % 8 === 0;

interface Logged {
  readonly month: Month;
  /** The last day on which anything is logged. */
  readonly until: CalendarDate;
}

async function logContact(cloud: Cloud, pairing: PairingView, { month, until }: Logged): Promise<void> {
  const variety = varietyOf(pairing, month);
  const on = addDays(firstDay(month), variety % LAST_DAY);
  if (isSilent(variety) || on < pairing.startedOn || on > until) return;
  const at = plusSeconds(startOfDate(on), EVENING_SECONDS);
  const note = CONTACT_NOTES[variety % CONTACT_NOTES.length];
  if (!note) return;
  await ask(cloud, { as: `volunteer:${pairing.volunteerId}`, at }).logContact({
    idempotencyKey: `story-${pairing.id}-${month}`,
    body: { on, childIds: [pairing.childId], ...note },
  });
}

interface Logging {
  /** The last day on which anything is logged. */
  readonly until?: CalendarDate;
  readonly watch?: Watch;
}

/** @returns how many pairings there are to accompany. */
export async function logContacts(
  cloud: Cloud,
  month: Month,
  { until = addDays(firstDay(month), LAST_DAY), watch }: Logging = {},
): Promise<number> {
  const at = startOfDate(until);
  const list = ask(cloud, { as: 'district', at }).listPairings;
  const pairings = await Array.fromAsync(eachItem(list, { status: 'active' as const, limit: 200 }));
  await forEachOf(pairings, (pairing) => logContact(cloud, pairing, { month, until }), watch);
  return pairings.length;
}
