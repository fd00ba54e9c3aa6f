import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import type { Scope } from '../../../shared/reporting/digests/digest.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import type { Withdrawal } from '../../../shared/support/withdrawals/withdrawal.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import {
  aBaseList,
  aChild,
  aContact,
  aPairing,
  aRequest,
  aVolunteer,
  OTHER_STREET,
  STREET,
  someFacts,
} from './builders.ts';
import { figureOf, said } from './reading.ts';

const DISTRICT = { scope: '320404' as Scope, scopeName: '钟楼区' };

describe('R-RE-10: coverage', () => {
  it('shows the state at the end of the period from records that have changed since', () => {
    const pairedInApril = aChild({ status: 'paired', pairingId: 'p1' });
    const pairing = aPairing({ startedAt: '2026-03-31T16:00:00.000Z', startedOn: '2026-04-01' });
    const digest = makeDigest(
      someFacts({ children: [pairedInApril], pairings: [pairing] }),
      aRequest({ cutOff: '2026-04-20T00:00:00.000Z' as Instant }),
    );
    expect(figureOf(digest, 'coverage', 'waiting')?.value).toBe(1);
    expect(figureOf(digest, 'coverage', 'paired')?.value).toBe(0);
    expect(figureOf(digest, 'coverage', 'waitingLongest')?.value).toBe(81);
  });

  it.each([
    ['the last millisecond of the month', '2026-03-31T15:59:59.999Z', 1],
    ['the first of the next', '2026-03-31T16:00:00.000Z', 0],
  ])('counts a pairing begun in %s as begun in the month: %s', (_name, startedAt, started) => {
    const digest = makeDigest(
      someFacts({ children: [aChild()], pairings: [aPairing({ startedAt, startedOn: '2026-03-31' })] }),
      aRequest(),
    );
    expect(figureOf(digest, 'coverage', 'started')?.value).toBe(started);
  });

  it('counts a child’s wait again from the end of their pairing', () => {
    const ended = aPairing({ status: 'ended', endedAt: '2026-03-21T02:00:00.000Z' });
    const digest = makeDigest(someFacts({ children: [aChild()], pairings: [ended] }), aRequest());
    expect(figureOf(digest, 'coverage', 'waitingLongest')?.value).toBe(11);
  });

  it('compares with the end of the period before, and with nothing when there was nobody', () => {
    const march = { submittedAt: '2026-03-05T02:00:00.000Z', verifiedAt: '2026-03-06T02:00:00.000Z' };
    const newOnly = makeDigest(someFacts({ children: [aChild(march)] }), aRequest());
    expect(figureOf(newOnly, 'coverage', 'onFile')).not.toHaveProperty('change');
    const both = makeDigest(someFacts({ children: [aChild(), aChild({ ...march, id: 'c2' })] }), aRequest());
    expect(figureOf(both, 'coverage', 'onFile')).toMatchObject({ value: 2, change: 1 });
    expect(said(both, 'coverage')[0]).toBe('截至3月31日，在册儿童2名，比上月末增加1名，均已核实。');
  });
});

describe('R-RE-10, R-IN-163: the pairing rate', () => {
  const paired = { status: 'paired', pairingId: 'p1' };
  const digestOf = (baseLists: ReturnType<typeof aBaseList>[], scope = {}) =>
    makeDigest(
      someFacts({
        children: [aChild(paired), aChild({ id: 'c2' })],
        pairings: [aPairing()],
        baseLists,
      }),
      aRequest(scope),
    );
  const share = (digest: ReturnType<typeof digestOf>) => figureOf(digest, 'coverage', 'share')?.value;

  it('is of civil affairs’ base, with the gap to the files', () => {
    const digest = digestOf([aBaseList()]);
    expect(share(digest)).toBe(25);
    expect(figureOf(digest, 'coverage', 'gap')?.value).toBe(2);
    expect(said(digest, 'coverage')).toEqual(
      expect.arrayContaining([
        '民政底数4名，已结对1名，结对率25%，与上月末持平。',
        '在民政名单上、本系统尚无档案的2名。',
      ]),
    );
  });

  it('is not given where there is no base, which the digest states', () => {
    const digest = digestOf([]);
    expect(share(digest)).toBeUndefined();
    expect(said(digest, 'coverage')).toContain('尚未登记民政底数，不计算结对率；已结对1名。');
  });

  it.each([
    ['of another office’s list', { source: 'education' }],
    ['of a list after the period', { on: '2026-04-01' }],
    ['recorded after the cut-off', { rows: [{ recordedAt: '2026-05-01T00:00:00.000Z' }] }],
  ])('does not count a base %s', (_, change) => {
    expect(share(digestOf([aBaseList(change)]))).toBeUndefined();
  });

  it('of a district is given once every street has a base', () => {
    const district = { ...DISTRICT };
    expect(share(digestOf([aBaseList()], district))).toBeUndefined();
    const streets = districtByCode(DISTRICT.scope as never)?.streets ?? [];
    const rows = streets.map(({ code: streetCode }) => ({ streetCode, count: 1 }));
    expect(share(digestOf([aBaseList({ rows })], district))).toBe(12.5);
  });

  it('stands beside a doubt where more children are on file than in the base', () => {
    expect(said(digestOf([aBaseList({ rows: [{ count: 1 }] })]), 'coverage')).toContain(
      '民政底数1名，已结对1名，结对率100%，与上月末持平。在册儿童多于底数，请核对底数。',
    );
  });

  it('is given for the three kinds apart', () => {
    const rows = [{}, { kind: 'leftBehind', count: 4 }, { kind: 'lowIncome', count: 9 }];
    expect(said(digestOf([aBaseList({ rows })]), 'coverage')).toContain(
      '三类应结尽结：留守底数4名、已结对1名（25%）。',
    );
  });
});

describe('R-RE-18: ages and girls', () => {
  it.each([
    [2026, '0–5岁1名（女童1名）'],
    [2021, '0–5岁1名（女童1名）'],
    [2020, '6–13岁1名（女童1名）'],
    [2013, '6–13岁1名（女童1名）'],
    [2012, '14–18岁1名（女童1名）；其中14–16岁留守儿童1名'],
    [2010, '14–18岁1名（女童1名）；其中14–16岁留守儿童1名'],
    [2009, '14–18岁1名（女童1名）；其中14–16岁留守儿童0名'],
    [2008, '14–18岁1名（女童1名）；其中14–16岁留守儿童0名'],
  ])('a girl born in %i is counted in March 2026 as %s', (birthYear, words) => {
    const child = aChild({ birthYear, gender: 'female', kinds: ['leftBehind'] });
    const [sentence] = said(makeDigest(someFacts({ children: [child] }), aRequest()), 'coverage').filter(
      (one) => one.startsWith('按年内年龄'),
    );
    expect(sentence).toContain(words);
    expect(sentence).toContain('女童共1名');
  });

  it('counts boys in the groups alone', () => {
    const digest = makeDigest(
      someFacts({ children: [aChild({ gender: 'male', birthYear: 2016 })] }),
      aRequest(),
    );
    expect(said(digest, 'coverage')).toContain(
      '按年内年龄：0–5岁0名（女童0名）、6–13岁1名（女童0名）、14–18岁0名（女童0名）；其中14–16岁留守儿童0名。女童共0名。',
    );
  });
});

describe('R-RE-11: joined and left', () => {
  it.each([
    ['2026-03-30', 0, 1],
    ['2026-03-31', 1, 0],
    ['2026-05-30', 1, 0],
    ['2026-05-31', 0, 0],
  ])('vetting until %s: lapsing %i, lapsed %i', (validUntil, lapsing, lapsed) => {
    const digest = makeDigest(
      someFacts({
        children: [aChild()],
        volunteers: [aVolunteer({ validUntil, submittedAt: '2026-03-02T02:00:00.000Z' })],
      }),
      aRequest(),
    );
    expect(figureOf(digest, 'flow', 'lapsing')?.value).toBe(lapsing);
    expect(figureOf(digest, 'flow', 'lapsed')?.value).toBe(lapsed);
  });

  it('lists new volunteers by the channel that brought them, most frequent first', () => {
    const march = { submittedAt: '2026-03-02T02:00:00.000Z', activeSince: undefined, status: 'applied' };
    const volunteers = ['常州日报', '街道推荐', '街道推荐'].map((channel, at) =>
      aVolunteer({ ...march, id: `v${at}`, channel }),
    );
    const digest = makeDigest(someFacts({ volunteers }), aRequest());
    expect(said(digest, 'flow')).toEqual(['本月新报名志愿者3名（街道推荐2名、常州日报1名）。']);
  });
});

describe('R-RE-16: withdrawals by stage and cause', () => {
  const asked = (change: Record<string, unknown> = {}) =>
    withdrawalIn('submitted', {
      filedAt: '2026-03-03T02:00:00.000Z',
      investigateBy: '2026-03-17',
      ...change,
    });
  const investigation = {
    ...{ finding: '属实', recommends: 'approve', by: 'x' },
    ...{ at: '2026-03-24T02:00:00.000Z', reviewBy: '2026-03-31' },
  };
  const review = { reason: '同意', by: 'y', at: '2026-03-31T15:00:00.000Z', afterwards: 'close' };
  const approved = (at: string) =>
    withdrawalIn('approved', {
      id: 'w2',
      filedAt: asked().filedAt,
      investigation,
      review: { ...review, at },
    });
  const digestOf = (withdrawals: Withdrawal[]) =>
    makeDigest(someFacts({ children: [aChild()], withdrawals }), aRequest());
  const figures = (withdrawals: Withdrawal[]) => {
    const digest = digestOf(withdrawals);
    return ['Filed', 'Approved', 'ToInvestigate', 'ToReview', 'Overdue'].map(
      (name) => figureOf(digest, 'flow', `withdrawals${name}`)?.value,
    );
  };

  it.each([
    ['asked for, and late', asked(), [1, 0, 1, 0, 1]],
    ['asked for, due on the last day', asked({ investigateBy: '2026-03-31' }), [1, 0, 1, 0, 0]],
    ['asked for in February', asked({ filedAt: '2026-02-27T02:00:00.000Z' }), [0, 0, 1, 0, 1]],
    ['investigated, due on the last day', { ...approved('2026-04-01T02:00:00.000Z') }, [1, 0, 0, 1, 0]],
    ['approved in the last hour', approved('2026-03-31T15:59:59.999Z'), [1, 1, 0, 0, 0]],
  ] as const)('%s: filed, approved, to investigate, to review, overdue', (_, withdrawal, expected) => {
    expect(figures([withdrawal])).toEqual(expected);
  });

  it('describes the cause, the decision, and what is still to be done', () => {
    const takenBack = withdrawalIn('takenBack', {
      ...{ id: 'w3', cause: 'movingAway', filedAt: '2026-03-05T02:00:00.000Z' },
      takenBackAt: '2026-03-09T02:00:00.000Z',
    });
    const digest = digestOf([
      asked({ cause: 'movingAway' }),
      approved('2026-03-31T15:00:00.000Z'),
      takenBack,
    ]);

    expect(said(digest, 'flow')).toEqual([
      '本月收到退出申请3份（“要搬家”2份、“其他”1份）；同意1份、监护人撤回1份。',
      '退出申请目前待镇（街道）调查1份，其中逾期1份，请尽快办理。',
    ]);
    expect(figureOf(digest, 'flow', 'withdrawalCause:movingAway')).toMatchObject({
      value: 2,
      query: `/v1/withdrawals?street=${STREET}`,
    });
  });

  it('is absent where nobody asked', () => {
    expect(figures([])).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('R-RE-13: contacts measured against the cadence', () => {
  const pairings = [
    aPairing(),
    aPairing({ id: 'p2', childId: 'c2', startedAt: '2026-03-02T02:00:00.000Z', startedOn: '2026-03-02' }),
  ];

  it('asks a contact only of pairings that ran through the month', () => {
    const digest = makeDigest(
      someFacts({ pairings, contacts: [aContact({ pairingIds: ['p2'] })] }),
      aRequest(),
    );
    expect(said(digest, 'accompanying')).toContain('每月联系：应完成1对，已完成0对，完成率0%。');
  });

  it('counts one entry for two siblings once in hours, and for both pairings', () => {
    const shared = aContact({ pairingIds: ['p1', 'p2'], childIds: ['c1', 'c2'], minutes: 90 });
    const digest = makeDigest(someFacts({ pairings, contacts: [shared] }), aRequest());
    expect(figureOf(digest, 'accompanying', 'hours')?.value).toBe(1.5);
    expect(figureOf(digest, 'accompanying', 'contactsPerPairing')?.value).toBe(1);
  });
});

describe('R-RE-14: needs and help', () => {
  it('counts as served those who asked for it and received it in the period', () => {
    const children = [aChild(), aChild({ id: 'c2' })];
    const contacts = [
      aContact({ suggestions: ['B2'] }),
      aContact({ id: 'k2', childIds: ['c2'], suggestions: ['B2'], reached: false }),
      aContact({ id: 'k3', childIds: ['c2'], suggestions: ['B2'], on: '2026-02-12' }),
    ];
    const digest = makeDigest(someFacts({ children, contacts, pairings: [aPairing()] }), aRequest());
    expect(figureOf(digest, 'needs', 'asked:B')?.value).toBe(2);
    expect(figureOf(digest, 'needs', 'served:B')?.value).toBe(1);
    expect(figureOf(digest, 'needs', 'gap:B')?.value).toBe(1);
  });
});

describe('R-RE-15: problems by topic', () => {
  const withProblems = (...problems: readonly string[]) =>
    makeDigest(
      someFacts({
        pairings: [aPairing()],
        contacts: problems.map((problem, at) =>
          aContact({ id: `k${at}`, problem, streetCode: at % 2 ? OTHER_STREET : STREET }),
        ),
      }),
      aRequest(DISTRICT),
    );

  it('puts each problem under one topic, the most frequent first, with the streets that share it', () => {
    const digest = withProblems('活动室不开放。', '没有场地', '家长不愿让孩子外出');
    expect(said(digest, 'problems').slice(1)).toEqual([
      '活动空间有限2件，涉及2个镇（街道）：“活动室不开放”；“没有场地”。',
      '家庭暂无意愿1件，涉及1个镇（街道）：“家长不愿让孩子外出”。',
    ]);
  });

  it('puts possible harm before everything, with what the law asks', () => {
    const [, first] = said(withProblems('没有场地', '没有场地', '手臂上有淤青'), 'problems');
    expect(first).toMatch(/^可能受到伤害1件.*强制报告/);
  });
});
