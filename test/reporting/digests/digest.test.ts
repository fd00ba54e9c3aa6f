import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../../shared/all-routes.ts';
import type { Instant, Period } from '../../../shared/kernel/instants.ts';
import { digestHtml } from '../../../shared/reporting/deliveries/html.ts';
import { digestSubject } from '../../../shared/reporting/deliveries/mail.ts';
import { digestText } from '../../../shared/reporting/deliveries/text.ts';
import {
  type Digest,
  digestSchema,
  type Scope,
  viewDigest,
} from '../../../shared/reporting/digests/digest.ts';
import { type Facts, factsOfStreet } from '../../../shared/reporting/digests/facts.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import type { Contact } from '../../../shared/support/contacts/contact.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import {
  aBaseList,
  aChild,
  aContact,
  aPairing,
  aProposal,
  aRequest,
  aVolunteer,
  STREET,
  someFacts,
} from './builders.ts';
import { exampleFacts } from './example.ts';
import { figureOf, said, sectionOf } from './reading.ts';

const DISTRICT = { scope: '320404' as Scope, scopeName: '钟楼区' };
const quarter = aRequest({ ...DISTRICT, period: '2026-Q1' as Period });
const streetFacts = () => factsOfStreet(exampleFacts(), STREET as never);

const textsOf = (digest: Digest) =>
  (['zh-CN', 'en'] as const).flatMap((language) => [
    digestText(digest, language, 'https://changban.example/console/digests/1'),
    digestHtml(digest, language),
    digestSubject(digest, language),
  ]);

const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const shuffledFacts = (facts: Facts): fc.Arbitrary<Facts> =>
  fc.record({
    children: shuffled(facts.children),
    volunteers: shuffled(facts.volunteers),
    pairings: shuffled(facts.pairings),
    contacts: shuffled(facts.contacts),
    proposals: shuffled(facts.proposals),
    withdrawals: shuffled(facts.withdrawals),
    baseLists: shuffled(facts.baseLists),
  });

describe('Rule 9, R-RE-01: the same facts and cut-off give the same bytes', () => {
  it('in which remarks of one day are in one order', () => {
    const [first, second] = [aContact({ highlight: '甲' }), aContact({ id: 'k2', highlight: '乙' })];
    const of = (...contacts: readonly Contact[]) =>
      said(makeDigest(someFacts({ pairings: [aPairing()], contacts }), aRequest()), 'highlights');
    expect(of(second, first)).toEqual(of(first, second));
  });

  it('in which a name is masked only for those who were on file then', () => {
    const facts = someFacts({
      pairings: [aPairing()],
      contacts: [aContact({ highlight: '和李小宇一起读书' })],
    });
    const late = aChild({
      id: 'c9',
      maskedName: '李*宇',
      submittedAt: '2026-04-02T02:00:00.000Z',
      verifiedAt: undefined,
      status: 'submitted',
    });
    expect(makeDigest({ ...facts, children: [late] }, aRequest())).toEqual(makeDigest(facts, aRequest()));
  });

  it('whatever the order of the records', () => {
    const expected = JSON.stringify(makeDigest(exampleFacts(), quarter));
    fc.assert(
      fc.property(shuffledFacts(exampleFacts()), (facts) => {
        expect(JSON.stringify(makeDigest(facts, quarter))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('whatever was stored after the cut-off', () => {
    const facts = streetFacts();
    const late = '2026-04-02T02:00:00.000Z';
    const after: Facts = {
      children: [
        ...facts.children,
        aChild({ id: 'c99', submittedAt: late, verifiedAt: undefined, status: 'submitted' }),
      ],
      volunteers: [...facts.volunteers, aVolunteer({ id: 'v99', submittedAt: late, activeSince: late })],
      pairings: facts.pairings.map((pairing) =>
        pairing.id === 'p02'
          ? { ...pairing, status: 'ended', endedAt: late as Instant, endReason: '迟到' }
          : pairing,
      ),
      contacts: [...facts.contacts, aContact({ id: 'k99', pairingIds: ['p02'], loggedAt: late })],
      proposals: [...facts.proposals, aProposal({ id: 'r99', createdAt: late })],
      withdrawals: [
        ...facts.withdrawals.filter(({ id }) => id !== 'w01'),
        withdrawalIn('takenBack', { id: 'w01', filedAt: '2026-03-10T02:00:00.000Z', takenBackAt: late }),
        withdrawalIn('submitted', { id: 'w99', filedAt: late }),
      ],
      baseLists: [
        ...facts.baseLists,
        aBaseList({ on: '2026-03-20', rows: [{ count: 99, recordedAt: late }] }),
      ],
    };
    expect(makeDigest(after, aRequest())).toEqual(makeDigest(facts, aRequest()));
  });

  it('and a later cut-off takes late contacts in', () => {
    const late = aContact({
      id: 'k99',
      pairingIds: ['p05'],
      on: '2026-03-20',
      loggedAt: '2026-04-02T02:00:00.000Z',
    });
    const facts = { ...streetFacts(), contacts: [...streetFacts().contacts, late] };
    const first = makeDigest(facts, aRequest());
    const second = makeDigest(facts, aRequest({ version: 2, cutOff: '2026-04-03T02:00:00.000Z' as Instant }));
    const count = (digest: Digest) => figureOf(digest, 'accompanying', 'contacts')?.value ?? 0;
    expect(count(second)).toBe(count(first) + 1);
  });

  it('and the digest is a value of its schema', () => {
    const digest = makeDigest(exampleFacts(), quarter);
    expect(digestSchema.parse(digest)).toEqual(viewDigest(digest));
  });
});

describe('R-RE-03: nobody’s identity is in a digest', () => {
  const highlight = '王梓涵的奶奶电话13800001234，住3幢201室';
  const facts = someFacts({
    children: [aChild()],
    volunteers: [aVolunteer({ channel: '李明13911112222介绍' })],
    pairings: [aPairing()],
    contacts: [aContact({ highlight, problem: `${highlight}，打不通` })],
  });

  it('neither a number that reaches somebody nor a full name, in any text', () => {
    const texts = [...textsOf(makeDigest(facts, aRequest())), JSON.stringify(makeDigest(facts, aRequest()))];
    for (const text of texts) {
      expect(text).not.toMatch(/\d{11}/);
      expect(text).not.toContain('王梓涵');
      expect(text).not.toContain('201室');
    }
  });

  it('nor a number of eleven digits in a realistic quarter', () => {
    for (const text of textsOf(makeDigest(exampleFacts(), quarter))) expect(text).not.toMatch(/\d{11}/);
  });

  it('R-RE-38: and what people typed is in no mail, nor a name, not even a masked one', () => {
    const typed = aContact({ highlight: '<img src=x onerror=alert(1)>', problem: '奶奶住院了' });
    const digest = makeDigest({ ...facts, contacts: [typed] }, aRequest());
    expect(JSON.stringify(digest)).toContain('奶奶住院了');
    for (const text of textsOf(digest)) expect(text).not.toMatch(/img|奶奶|李明|\*/);
  });

  it('R-RE-38: nor in the mails of a realistic quarter, which give every figure', () => {
    const digest = makeDigest(exampleFacts(), quarter);
    const [text = ''] = textsOf(digest);
    for (const one of textsOf(digest)) expect(one).not.toMatch(/\*|（ZL|\(ZL/);
    for (const { figures } of digest.sections)
      for (const { label } of figures.filter(({ key }) => !key.startsWith('channel:')))
        expect(text).toContain(`· ${label.zh}：`);
  });
});

describe('what a digest is made of', () => {
  it('leaves out sections with nothing to say, and says so when there are none', () => {
    const digest = makeDigest(someFacts(), aRequest());
    expect(digest.sections).toEqual([]);
    expect(digestText(digest, 'zh-CN')).toContain('本期没有需要汇报的内容。');
  });

  it('names up to when it counts while its period runs', () => {
    const digest = makeDigest(streetFacts(), aRequest({ cutOff: '2026-03-16T02:00:00.000Z' as Instant }));
    expect(digest.title.zh).toBe('五星街道2026年3月常伴月报（截至3月16日）');
  });

  it('gives each figure a query that the contract has', () => {
    const paths = new Map(
      Object.values(allRoutes)
        .filter(({ method }) => method === 'GET')
        .map((route) => [route.path as string, route]),
    );
    const digests = [makeDigest(streetFacts(), aRequest()), makeDigest(exampleFacts(), quarter)];
    const queries = digests
      .flatMap(({ sections }) => sections)
      .flatMap(({ figures, table }) => [
        ...figures.flatMap(({ query }) => query ?? []),
        ...(table?.rowQueries ?? []).filter((query) => query.includes('?')),
      ]);
    expect(queries.length).toBeGreaterThan(50);
    for (const query of queries) {
      const { pathname, searchParams } = new URL(query, 'https://changban.example');
      const route = paths.get(pathname);
      const parameters = Object.fromEntries(searchParams);
      expect(route, query).toBeDefined();
      const schema = (route as { query?: { strict(): { parse(value: unknown): unknown } } }).query;
      expect(() => schema?.strict().parse(parameters), query).not.toThrow();
    }
  });

  it('says in the subject that a version replaces an earlier mail', () => {
    const digest = makeDigest(streetFacts(), aRequest({ version: 2 }));
    expect(digestSubject(digest, 'zh-CN')).toBe('【常伴】五星街道2026年3月常伴月报（第2版）');
  });

  it('stands streets side by side in a district’s digest alone, with numbers that add up', () => {
    const district = makeDigest(exampleFacts(), quarter);
    const rows = sectionOf(district, 'streets')?.table?.rows ?? [];
    const total = rows.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(total).toBe(figureOf(district, 'coverage', 'onFile')?.value);
    expect(sectionOf(makeDigest(streetFacts(), aRequest()), 'streets')).toBeUndefined();
  });
});
