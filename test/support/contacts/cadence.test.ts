import { describe, expect, it } from 'vitest';
import { countsForCadence, DEFAULT_CADENCE } from '../../../shared/support/contacts/cadence.ts';
import { type ContactForm, contactForms } from '../../../shared/support/contacts/contact.ts';

describe('R-SU-10: the default cadence', () => {
  const formsOf = (every: 'month' | 'quarter', reached = true): ContactForm[] =>
    contactForms.filter((form) =>
      DEFAULT_CADENCE.some((rule) => rule.every === every && countsForCadence({ form, reached }, rule)),
    );

  it('is one contact a month and one meeting a quarter, and nothing else', () => {
    expect(DEFAULT_CADENCE.map(({ key, every }) => [key, every])).toEqual([
      ['contact', 'month'],
      ['meeting', 'quarter'],
    ]);
  });

  it('counts every form of contact for the month', () => {
    expect(formsOf('month')).toEqual(['visit', 'call', 'message', 'outing']);
  });

  it('counts meetings in person alone for the quarter', () => {
    expect(formsOf('quarter')).toEqual(['visit', 'outing']);
  });

  it.each(['month', 'quarter'] as const)('counts nobody who was not reached for the %s', (every) => {
    expect(formsOf(every, false)).toEqual([]);
  });

  it.each(DEFAULT_CADENCE)('R-SU-14: counts no visit of a community worker for the $key', (rule) => {
    const visit = { form: 'visit', reached: true } as const;

    expect([
      countsForCadence(visit, rule),
      countsForCadence({ ...visit, visitor: 'community' }, rule),
    ]).toEqual([true, false]);
  });
});
