import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';
import { contextOf } from '../../../shared/reporting/digests/context.ts';
import type { Facts } from '../../../shared/reporting/digests/facts.ts';
import { frameOf } from '../../../shared/reporting/digests/frame.ts';
import { suggestionCounts } from '../../../shared/reporting/digests/sections/needs-counts.ts';
import { aChild, aContact, aPairing, aRequest, someFacts } from './builders.ts';

const countsOf = (facts: Partial<Facts>) => {
  const { scope, period, cutOff } = aRequest();
  return suggestionCounts(contextOf(frameOf(scope, period, cutOff), someFacts(facts)));
};
const countOf = (code: string, facts: Partial<Facts>) =>
  countsOf(facts).find(({ suggestion }) => suggestion.code === code);

describe('R-RE-14: needs and help', () => {
  it('lists the whole catalogue in its order, also where nobody asked', () => {
    expect(countsOf({}).map(({ suggestion }) => suggestion.code)).toEqual(
      CATALOGUE.categories.flatMap(({ suggestions }) => suggestions.map(({ code }) => code)),
    );
    expect(countsOf({}).every(({ asked, served, gap }) => asked + served + gap === 0)).toBe(true);
  });

  it.each([
    ['at the end of the period', '2026-03-31T15:59:59.999Z', 1],
    ['with the next period', '2026-03-31T16:00:00.000Z', 0],
  ])('counts a child who was verified %s: %s, %i', (_, verifiedAt, asked) => {
    const children = [aChild({ verifiedAt, waitingSince: verifiedAt })];

    expect(countOf('A1', { children })).toMatchObject({ asked, served: 0, gap: asked });
  });

  it('counts as served only children who asked', () => {
    const children = [aChild({ needs: ['A1'], mostWanted: [] })];
    const contacts = [aContact({ suggestions: ['A1', 'B2'] })];

    expect(countOf('A1', { children, contacts, pairings: [aPairing()] })).toMatchObject({
      served: 1,
      gap: 0,
    });
    expect(countOf('B2', { children, contacts, pairings: [aPairing()] })).toMatchObject({
      asked: 0,
      served: 0,
      gap: 0,
      given: 1,
    });
  });
});
