/** The pairings, in the copy of what is held on a child (R-IN-98). */
import { wallClock } from '../../kernel/instants.ts';
import { END_CAUSES } from '../../matching/pairings/end-causes.ts';
import type { Pairing } from '../../matching/pairings/pairing.ts';
import { type CopySection, type Phrase, text } from './section.ts';
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
  phrase: Phrase,
): CopySection => ({
  title: phrase('结对', 'Pairings'),
  headings: [
    phrase('志愿者', 'Volunteer'),
    phrase('开始', 'Started'),
    phrase('结束', 'Ended'),
    phrase('原因', 'Reason'),
    phrase('告别寄语', 'Farewell message'),
  ],
  rows: pairings.map(({ volunteerName, startedOn, endedAt, cause, farewell }) => [
    volunteerName,
    startedOn,
    text(endedAt && wallClock(endedAt)),
    cause ? inWords(END_CAUSES[cause], phrase) : '',
    text(farewell),
  ]),
});
