import { describe, expect, it } from 'vitest';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { eraseFromContact } from '../../../shared/reporting/digests/erased-contact.ts';
import { topicOf } from '../../../shared/reporting/digests/topics.ts';
import { aContact } from './builders.ts';

const child = 'child-1' as ChildId;
const names = ['王梓涵', '王建国', '梓涵'];
const words = { note: '和梓涵读书', highlight: '王梓涵主动朗读', problem: '爷爷王建国没空接送' };

describe('R-RE-40: a contact after its child was erased', () => {
  it('about this child alone has no words left, and all of its numbers', () => {
    const contact = aContact({ childIds: [child], ...words });

    expect(eraseFromContact(contact, child, names)).toEqual({
      ...contact,
      isCleared: true,
      note: '*',
      highlight: '*',
      problem: '爷爷',
    });
  });

  it('about a sister too has its words, without the names', () => {
    const contact = aContact({ childIds: [child, 'child-2' as ChildId], ...words });

    expect(eraseFromContact(contact, child, names)).toMatchObject({
      isCleared: true,
      note: '和*读书',
      highlight: '*主动朗读',
      problem: '爷爷*没空接送',
    });
  });

  it('keeps its day, its minutes and its ids, whatever the names look like', () => {
    const contact = aContact({
      childIds: [child, 'child-20260' as ChildId],
      on: '2026-11-03' as never,
      note: '门牌20261',
    });

    expect(eraseFromContact(contact, child, ['20260', '20261', '3'])).toEqual({
      ...contact,
      isCleared: true,
      note: '门牌*',
    });
  });

  it('without highlight and problem has none afterwards', () => {
    const { highlight, problem } = eraseFromContact(aContact({ childIds: [child] }), child, names);

    expect([highlight, problem]).toEqual([undefined, undefined]);
  });

  it.each([
    '王梓涵身上有淤青',
    '被同学欺凌，不愿上学',
    '奶奶不让出门',
    '电话打不通',
    '没有活动室',
    '补助申请不下来',
    '不说话，害怕见人',
    'homework is too hard',
    '沉迷手机',
    '视力下降',
    '隔代照顾',
    '周末加班没时间',
    'no answer on the phone',
    '下雨',
  ])('a problem stays under its topic: %s', (problem) => {
    const erased = eraseFromContact(aContact({ childIds: [child], problem }), child, names);

    expect(topicOf(erased.problem ?? '').key).toBe(topicOf(problem).key);
    expect(erased.problem?.length).toBeLessThanOrEqual(problem.length);
  });
});
