/** A made-up year of a district, up to yesterday: waves of children, runs, pairings, contacts, digests. For pages that are alive. */
import {
  addDays,
  addMonths,
  type CalendarDate,
  dateIn,
  type Instant,
  type Month,
  monthIn,
  plusSeconds,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import type { KeptList } from '../json-file.ts';
import { logContacts } from './accompany.ts';
import { recordBase } from './base-counts.ts';
import { makeDigests } from './digests.ts';
import { leaveProgramme } from './leave.ts';
import { answerProposals, proposalsOf, runMatch } from './match.ts';
import { referSome } from './refer.ts';
import { checkFile, commitFile, verifyChildren, vetVolunteers } from './register.ts';
import { renewRecordChecks } from './renew.ts';
import { type Slice, surveySlice, volunteerSlice } from './spring.ts';

type Tell = (line: string) => void;

export interface Wave {
  /** Months before this one. */
  readonly monthsAgo: number;
  /** Rows of the spring's survey. */
  readonly children: Slice;
  /** Rows of the spring's volunteer list. */
  readonly volunteers: Slice;
}

const WAVES: readonly Wave[] = [
  { monthsAgo: 11, children: { from: 0, to: 50 }, volunteers: { from: 0, to: 90 } },
  { monthsAgo: 6, children: { from: 50, to: 90 }, volunteers: { from: 90, to: 150 } },
  { monthsAgo: 2, children: { from: 90, to: 125 }, volunteers: { from: 150, to: 190 } },
];

/** The newest children and volunteers: some are not verified, nobody has been matched yet. */
const NEWEST: Wave = { monthsAgo: 0, children: { from: 125, to: 155 }, volunteers: { from: 190, to: 215 } };
const NEWEST_VERIFIED = 18;

const monthOf = (date: CalendarDate) => date.slice(0, 7) as Month;

const day = (month: Month, ordinal: number): Instant =>
  plusSeconds(startOfDate(`${month}-${String(ordinal).padStart(2, '0')}` as CalendarDate), 10 * 3600);

/** When something happens that was to happen on a day of this month: yesterday, where that day has not come. */
const noLaterThan = (yesterday: CalendarDate, month: Month, ordinal: number): Instant =>
  [day(month, ordinal), day(monthOf(yesterday), Number(yesterday.slice(8)))].toSorted()[0]!;

interface Registration {
  readonly wave: Pick<Wave, 'children' | 'volunteers'>;
  readonly at: Instant;
  /** The grades of the children fit this day. */
  readonly today: CalendarDate;
}

async function register(cloud: Cloud, { wave, at, today }: Registration): Promise<void> {
  const { children, volunteers } = wave;
  for (const file of [await surveySlice(children, today), await volunteerSlice(volunteers)])
    await commitFile(cloud, await checkFile(cloud, file, at), at);
}

async function playWave(cloud: Cloud, wave: Wave, month: Month, today: CalendarDate): Promise<void> {
  await register(cloud, { wave, at: day(month, 2), today });
  await verifyChildren(cloud, day(month, 4));
  await vetVolunteers(cloud, day(month, 4));
  const run = await runMatch(cloud, day(month, 6));
  const proposals = await proposalsOf(cloud, run, day(month, 6));
  await answerProposals(cloud, proposals, day(month, 8), {
    guardianDeclinesEvery: 12,
    volunteerDeclinesEvery: 17,
  });
}

interface Playing {
  readonly tell: Tell;
  /** The months that are played already. */
  readonly played: KeptList<string>;
  readonly waves?: readonly Wave[];
}

/** This month so far: the newest files, what was logged up to yesterday, referrals of the last days. */
async function playThisMonth(cloud: Cloud, now: Instant): Promise<void> {
  const today = dateIn(now);
  const yesterday = addDays(today, -1);
  const at = noLaterThan(yesterday, monthIn(now), 1);
  await register(cloud, { wave: NEWEST, at, today });
  await verifyChildren(cloud, at, { limit: NEWEST_VERIFIED });
  await vetVolunteers(cloud, at);
  await logContacts(cloud, monthIn(now), { until: yesterday });
  await referSome(cloud, now);
}

/** Plays the year that ends with the month of `now`, but for the months that are played already, and adds each to them. */
export async function playYear(
  cloud: Cloud,
  now: Instant,
  { tell, played, waves = WAVES }: Playing,
): Promise<void> {
  const thisMonth = monthIn(now);
  const today = dateIn(now);
  const first = waves[0]?.monthsAgo ?? 0;
  for (let monthsAgo = first; monthsAgo >= 1; monthsAgo -= 1) {
    const month = addMonths(thisMonth, -monthsAgo);
    if (played.items.includes(month)) continue;
    const wave = waves.find((one) => one.monthsAgo === monthsAgo);
    if (monthsAgo === first) await recordBase(cloud, day(month, 1));
    if (wave) await playWave(cloud, wave, month, today);
    const pairings = await logContacts(cloud, month);
    if (monthsAgo < first) await renewRecordChecks(cloud, month);
    if (monthsAgo === 1)
      await leaveProgramme(cloud, (which, ordinal) =>
        which === 'last' ? day(month, ordinal) : noLaterThan(addDays(today, -1), thisMonth, ordinal),
      );
    await makeDigests(cloud, month, now);
    played.add(month);
    tell(`  ${month}: ${pairings} pairings accompanied`);
  }
  await playThisMonth(cloud, now);
}
