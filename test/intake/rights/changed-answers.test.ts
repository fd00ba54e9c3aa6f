/** R-IN-70: a correction says what was changed, and no more. */
import { describe, expect, it } from 'vitest';
import { correctionBody } from '../../../shared/intake/rights/correction.ts';
import { answersOf, changedAnswers } from '../../../web/src/intake/rights/changed-answers.ts';
import { child } from '../../builders.ts';

const held = answersOf(
  child({ needs: ['A1', 'B2'], mostWanted: ['B2'], kinds: ['leftBehind'], grade: '小学4年级' }),
);

describe('R-IN-70: a dialog sends, of the answers that it shows,', () => {
  it.each<[string, object, object]>([
    ['nothing where nothing was changed', {}, {}],
    ['a list in another order as little', { needs: ['B2', 'A1'] }, {}],
    ['a need that was added, alone', { needs: ['A1', 'B2', 'C2'] }, { needs: ['A1', 'B2', 'C2'] }],
    [
      'with a need that was taken away what was wanted most of it',
      { needs: ['A1'] },
      { needs: ['A1'], mostWanted: [] },
    ],
    ['a text that was emptied as one to be taken away', { grade: ' ' }, { grade: null }],
    [
      'the community as a part of the address',
      { communityCode: '320404001002' },
      { address: { communityCode: '320404001002' } },
    ],
  ])('%s', (_, typed, sent) => {
    const changes = changedAnswers(held, { ...held, ...typed });

    expect(changes).toEqual(sent);
    expect(correctionBody.safeParse({ ...changes, reason: '来电' }).success).toBe(
      Object.keys(sent).length > 0,
    );
  });
});
