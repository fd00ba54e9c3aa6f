import { describe, expect, it } from 'vitest';
import { digestSchema } from '../../../shared/reporting/digests/digest.ts';
import { eraseFromDigest } from '../../../shared/reporting/digests/erased-digest.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import { aChild, aContact, aPairing, aRequest, aVolunteer, someFacts } from './builders.ts';

/** 王一一 told a volunteer of the programme, and somebody wrote of 一一 in a contact that was marked. */
const digest = makeDigest(
  someFacts({
    children: [aChild()],
    volunteers: [aVolunteer({ channel: '王一一介绍', submittedAt: '2026-03-05T01:00:00.000Z' })],
    pairings: [aPairing()],
    contacts: [aContact({ on: '2026-03-11', highlight: '一一会写自己的名字了' })],
  }),
  aRequest(),
);
const texts = (value: unknown) => JSON.stringify(value);

describe('R-KE-22: a digest after an erasure', () => {
  const erased = eraseFromDigest(digest, ['王一一', '一一', '20260', '3']);

  it('has what somebody typed without the names', () => {
    expect(texts(digest)).toContain('王一一介绍');
    expect(texts(digest)).toContain('一一会写');
    expect(texts(erased)).not.toContain('一一');
  });

  it('is a digest still, with each figure, date and link as it was', () => {
    const numbersOf = ({ sections }: typeof digest) =>
      sections.flatMap(({ figures, table }) => [
        ...figures.map(({ value, change, query }) => ({ value, change, query })),
        table?.rowQueries,
      ]);

    expect(digestSchema.safeParse(erased).success).toBe(true);
    expect(numbersOf(erased)).toEqual(numbersOf(digest));
  });

  it('is the same to the letter where it names nobody, so that it is not written again', () => {
    expect(texts(eraseFromDigest(digest, ['张小红', '13900001234', '3幢201室']))).toBe(texts(digest));
  });
});
