import { describe, expect, it } from 'vitest';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { eraseFromPairing } from '../../../shared/matching/proposals/erased-pair.ts';
import { digestSchema, type StoredDigest, viewDigest } from '../../../shared/reporting/digests/digest.ts';
import { eraseFromContact } from '../../../shared/reporting/digests/erased-contact.ts';
import { type ErasedParts, eraseFromDigest } from '../../../shared/reporting/digests/erased-digest.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import { aChild, aContact, aPairing, aRequest, aVolunteer, someFacts } from './builders.ts';
import { said } from './reading.ts';

const child = aChild({ maskedName: '王*涵' });
const other = aChild({ id: 'child-2' as ChildId, maskedName: '李*' });
const pairing = aPairing({ childName: '王*涵' });
const quoting = aContact({
  on: '2026-03-11',
  highlight: '一一会写自己的名字了',
  problem: '母亲服刑，不愿出门',
});
const shared = aContact({
  id: 'k2' as never,
  on: '2026-03-12',
  childIds: [child.id, other.id],
  highlight: '姐妹俩一起画画',
});
const strange = aContact({
  id: 'k3' as never,
  on: '2026-03-13',
  childIds: [other.id],
  highlight: '学会了骑车',
  problem: '不愿上学',
});
/** 王一一 told a volunteer of the programme, and somebody wrote of 一一 in contacts that were marked. */
const facts = someFacts({
  children: [child, other],
  volunteers: [aVolunteer({ channel: '王一一介绍', submittedAt: '2026-03-05T01:00:00.000Z' })],
  pairings: [pairing],
  contacts: [quoting, shared, strange],
});
const digest = makeDigest(facts, aRequest());
const texts = (value: unknown) => JSON.stringify(value);
const parts = (change: Partial<ErasedParts> = {}): ErasedParts => ({
  names: ['王一一', '一一', '20260', '3'],
  person: { kind: 'child', id: child.id },
  pairingIds: [pairing.id],
  contacts: [quoting, shared],
  ...change,
});
/** As releases before references stored it. */
const ofEarlierRelease = (made: StoredDigest): StoredDigest => viewDigest(made);

describe('R-RE-81: a digest after an erasure', () => {
  const erased = eraseFromDigest(digest, parts());

  it('has neither names nor quotes of the person, and those of others as they were', () => {
    for (const text of ['王一一介绍', '王*涵', '一一会写', '母亲服刑', '姐妹俩']) {
      expect(texts(digest)).toContain(text);
      expect(texts(erased)).not.toContain(text);
    }
    expect(said(erased, 'highlights')).toEqual([
      '本月志愿者记录亮点3件。',
      '3月11日，*：〔已清除〕。',
      '3月12日，*、李*：〔已清除〕。',
      '3月13日，李*：学会了骑车。',
    ]);
    expect(said(erased, 'problems')).toContainEqual(
      expect.stringContaining('家庭暂无意愿2件：“〔已清除〕”；“不愿上学”'),
    );
  });

  it('is a digest still, with each figure, date and link as it was', () => {
    const numbersOf = ({ sections }: StoredDigest) =>
      sections.flatMap(({ figures, table }) => [
        ...figures.map(({ value, change, query }) => ({ value, change, query })),
        table?.rowQueries,
      ]);

    expect(digestSchema.safeParse(viewDigest(erased)).success).toBe(true);
    expect(numbersOf(erased)).toEqual(numbersOf(digest));
  });

  it('Rule 9: is to the letter what is made again from the erased records, with the same cut-off', () => {
    const names = ['王一一', '一一'];
    const volunteers = facts.volunteers.map((one) => ({ ...one, channel: '*介绍' }));
    const again = makeDigest(
      someFacts({
        children: [{ ...child, maskedName: '*' }, other],
        volunteers,
        pairings: [eraseFromPairing(pairing, 'child')],
        contacts: [
          eraseFromContact(quoting, child.id, names),
          eraseFromContact(shared, child.id, names),
          strange,
        ],
      }),
      aRequest(),
    );

    expect(eraseFromDigest(digest, parts({ names })).sections).toEqual(again.sections);
  });

  it('is the same to the letter where it has nothing of the person, so that it is not written again', () => {
    const nobody = parts({
      names: ['张小红', '13900001234', '3幢201室'],
      person: { kind: 'volunteer', id: 'nobody' },
      pairingIds: ['none'],
      contacts: [],
    });

    expect(texts(eraseFromDigest(digest, nobody))).toBe(texts(digest));
  });

  it('erased twice is as erased once', () => {
    expect(texts(eraseFromDigest(erased, parts()))).toBe(texts(erased));
  });

  it('of an earlier release has no quote of the person either, found by its words', () => {
    const old = eraseFromDigest(ofEarlierRelease(digest), parts());

    expect(texts(old)).not.toMatch(/一一|母亲服刑|姐妹俩/);
    expect(texts(old)).toContain('学会了骑车');
    expect(said(old, 'highlights')[1]).toBe('3月11日，王*涵：〔已清除〕');
  });

  it('takes no reference from what somebody typed', () => {
    const contact = aContact({ on: '2026-03-11', highlight: '⟦child:child-1⟧ 写得好' });
    const made = makeDigest(someFacts({ ...facts, contacts: [contact] }), aRequest());

    expect(said(made, 'highlights')[1]).toContain('child:child-1 写得好');
  });
});
