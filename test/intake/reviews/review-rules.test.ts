import { describe, expect, it } from 'vitest';
import { assessRisk } from '../../../shared/intake/reviews/assess-risk.ts';
import {
  endedKinds,
  isRiskOverdue,
  marksOf,
  mayHaveEnded,
} from '../../../shared/intake/reviews/review-rules.ts';
import { riskAssessmentSchema } from '../../../shared/intake/reviews/risk.ts';
import type { Instant, Month } from '../../../shared/kernel/instants.ts';
import { child } from '../../builders.ts';

const month = (text: string) => text as Month;
const at = (day: string) => `${day}T02:00:00.000Z` as Instant;
const terms = { reassessMonths: 6 };
const risk = (on: string, colour = 'red') => ({ colour, assessedBy: 'member-1', on });

describe('R-IN-150: a kind that ends by age', () => {
  it.each([
    ['the month before the birthday', '2010-04', '2026-03-31', []],
    ['the month of the birthday', '2010-03', '2026-03-31', []],
    ['the first of the month after, in Shanghai', '2010-03', '2026-04-01', ['leftBehind']],
    ['years later', '2009-03', '2026-04-01', ['leftBehind']],
    ['a December', '2009-12', '2026-01-01', ['leftBehind']],
  ])('at 16, in %s', (_, birthMonth, day, ended) => {
    expect(endedKinds(child({ kinds: ['leftBehind', 'lowIncome'] }), month(birthMonth), at(day))).toEqual(
      ended,
    );
  });

  it('does not end for other kinds, nor for one that no list has any more', () => {
    expect(endedKinds(child({ kinds: ['orphan', 'former'] }), month('2008-03'), at('2026-04-01'))).toEqual(
      [],
    );
  });

  it.each([
    [2011, false],
    [2010, true],
    [2009, true],
  ])('the identity of a child born in %i is looked at in 2026: %s', (birthYear, looked) => {
    expect(mayHaveEnded(child({ birthYear }), at('2026-01-02'))).toBe(looked);
  });

  it('keeps the instant of its mark while it lasts, and loses the mark with the kind or the age', () => {
    const since = at('2026-04-01');
    const marked = child({ marks: [{ mark: 'kindEnded', kind: 'leftBehind', since }] });
    const marks = (birthMonth: string, file = marked) =>
      marksOf(file, { birthMonth: month(birthMonth), now: at('2026-05-01'), terms });

    expect(marks('2010-03')).toEqual(marked.marks);
    expect(marks('2010-06')).toEqual([]);
    expect(marks('2010-03', { ...marked, kinds: ['orphan'] })).toEqual([]);
  });
});

describe('R-IN-151: a risk that is to be assessed again', () => {
  it.each([
    ['2026-01-15', '2026-07-15', false],
    ['2026-01-15', '2026-07-16', true],
    ['2025-08-31', '2026-02-28', false],
    ['2025-08-31', '2026-03-01', true],
  ])('assessed on %s, on %s: %s', (on, today, isOverdue) => {
    expect(isRiskOverdue(child({ risk: risk(on) }), at(today), terms)).toBe(isOverdue);
  });

  it('is never overdue where none was assessed', () => {
    expect(isRiskOverdue(child(), at('2036-01-01'), terms)).toBe(false);
  });
});

describe('R-IN-152: an assessment of risk', () => {
  const assessment = (on: string, colour = 'blue') =>
    riskAssessmentSchema.parse({ ...risk(on, colour), id: 'r', recordedAt: at('2026-03-10') });
  const now = at('2026-03-10');

  it('is in force, and settles that one was due', () => {
    const since = at('2026-03-01');
    const overdue = child({ risk: risk('2025-08-01'), marks: [{ mark: 'riskOverdue', since }] });

    const after = assessRisk(overdue, assessment('2026-03-10'), now);

    expect(after).toMatchObject({ risk: risk('2026-03-10', 'blue') });
    expect(after).not.toHaveProperty('marks.0');
  });

  it('of an earlier day than the one in force leaves that in force', () => {
    const assessed = child({ risk: risk('2026-03-05') });
    expect(assessRisk(assessed, assessment('2026-03-04'), now)).toEqual(assessed);
  });

  it('of tomorrow is refused', () => {
    expect(assessRisk(child(), assessment('2026-03-11'), now)).toEqual({
      pointer: '/on',
      fault: 'date.future',
    });
  });
});
