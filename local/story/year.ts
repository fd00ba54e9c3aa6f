/** A made-up year of a district, up to today: waves of children, runs, pairings, contacts, digests. For pages that are alive. */
import {
  addMonths,
  type CalendarDate,
  type Instant,
  type Month,
  monthIn,
  plusSeconds,
  startOfDate,
} from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import type { KeptList } from '../json-file.ts';
import { logContacts } from './accompany.ts';
import { leaveProgramme } from './leave.ts';
import { answerProposals, proposalsOf, runMatch } from './match.ts';
import { referSome } from './refer.ts';
import { checkFile, commitFile, verifyChildren, vetVolunteers } from './register.ts';
import { type Slice, surveySlice, volunteerSlice } from './spring.ts';

type Tell = (line: string) => void;

interface Wave {
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

/** Digests of the last months; earlier ones would only be more of the same. */
const DIGEST_MONTHS = 4;

const day = (month: Month, ordinal: number): Instant =>
  plusSeconds(startOfDate(`${month}-${String(ordinal).padStart(2, '0')}` as CalendarDate), 10 * 3600);

async function register(cloud: Cloud, { children, volunteers }: Wave, at: Instant): Promise<void> {
  for (const file of [await surveySlice(children), await volunteerSlice(volunteers)])
    await commitFile(cloud, await checkFile(cloud, file, at), at);
}

async function playWave(cloud: Cloud, wave: Wave, month: Month): Promise<void> {
  await register(cloud, wave, day(month, 2));
  await verifyChildren(cloud, day(month, 4));
  await vetVolunteers(cloud, day(month, 4));
  const run = await runMatch(cloud, day(month, 6));
  const proposals = await proposalsOf(cloud, run, day(month, 6));
  await answerProposals(cloud, proposals, day(month, 8), {
    guardianDeclinesEvery: 12,
    volunteerDeclinesEvery: 17,
  });
}

async function digestOf(cloud: Cloud, month: Month): Promise<void> {
  await cloud.runSchedule('monthly-digest', plusSeconds(day(addMonths(month, 1), 1), -4 * 3600));
  await cloud.idle();
}

/** Plays the year that ends with the month of `now`, but for the months that are played already, and adds each to them. */
export async function playYear(
  cloud: Cloud,
  now: Instant,
  { tell, played }: { readonly tell: Tell; readonly played: KeptList<string> },
): Promise<void> {
  const thisMonth = monthIn(now);
  const first = WAVES[0]?.monthsAgo ?? 0;
  for (let monthsAgo = first; monthsAgo >= 1; monthsAgo -= 1) {
    const month = addMonths(thisMonth, -monthsAgo);
    if (played.items.includes(month)) continue;
    const wave = WAVES.find((one) => one.monthsAgo === monthsAgo);
    if (wave) await playWave(cloud, wave, month);
    const pairings = await logContacts(cloud, month);
    if (monthsAgo === 1)
      await leaveProgramme(cloud, (which, ordinal) => day(which === 'last' ? month : thisMonth, ordinal));
    if (monthsAgo <= DIGEST_MONTHS) await digestOf(cloud, month);
    played.add(month);
    tell(`  ${month}: ${pairings} pairings accompanied`);
  }
  await register(cloud, NEWEST, day(thisMonth, 1));
  await verifyChildren(cloud, day(thisMonth, 1), NEWEST_VERIFIED);
  await vetVolunteers(cloud, day(thisMonth, 1));
  await referSome(cloud, now);
}
