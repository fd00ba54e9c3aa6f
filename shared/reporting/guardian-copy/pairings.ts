/** The pairings, in the copy of what is held on a child (R-IN-98). */
import { wallClock } from '../../kernel/instants.ts';
import { END_CAUSES } from '../../matching/pairings/end-causes.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import { type CopySection, type Say, text } from './section.ts';
import { inWords } from './words.ts';

export const copiedPairing = ({ volunteerName, startedOn, introducedOn, endedAt, end, status }: Pairing) => ({
  volunteerName,
  status,
  startedOn,
  introducedOn,
  endedAt,
  cause: end?.cause,
  farewell: end?.farewell,
});

export const pairingSection = (
  pairings: readonly ReturnType<typeof copiedPairing>[],
  say: Say,
): CopySection => ({
  title: say('结对', 'Pairings'),
  headings: [
    say('志愿者', 'Volunteer'),
    say('开始', 'Started'),
    say('结束', 'Ended'),
    say('原因', 'Reason'),
    say('告别寄语', 'Farewell message'),
  ],
  rows: pairings.map(({ volunteerName, startedOn, endedAt, cause, farewell }) => [
    volunteerName,
    startedOn,
    text(endedAt && wallClock(endedAt)),
    cause ? inWords(END_CAUSES[cause], say) : '',
    text(farewell),
  ]),
});
