import { describe, expect, it } from 'vitest';
import { smsVariables } from '../../../shared/reporting/sms/sms-variables.ts';

const of = (text: string, sources: Partial<Parameters<typeof smsVariables>[1]> = {}) =>
  smsVariables({ text }, { params: {}, ...sources });

describe('R-RE-64: the variables of a text message', () => {
  it.each([
    ['{date}', { date: '2026-12-31' }, ['12月31日']],
    ['{date}', { date: '2026-04-01' }, ['4月1日']],
    ['{fileEnd}，{count}', { file: '320404-26-7K3QF9XW', count: '24' }, ['F9XW', '24']],
    ['没有变量', { file: '320404-26-7K3QF9XW' }, []],
  ])('%s of %j are %j', (text, params, variables) => {
    expect(of(text, { params })).toEqual(variables);
  });

  it('have a code in two halves of five', () => {
    expect(of('{codeFirst}{codeSecond}', { receiptCode: '7K3QF-9XW2M' })).toEqual(['7K3QF', '9XW2M']);
    expect(of('{invitationFirst}{invitationSecond}', { invitationCode: '7K3QF-9XW2M' })).toEqual([
      '7K3QF',
      '9XW2M',
    ]);
  });

  it.each([
    ['is missing', '{date}', {}],
    ['is longer than the gateway takes it', '{count}', { count: '1000000' }],
    ['is a text where a date belongs', '{date}', { date: 'next Monday' }],
  ])('throw where one %s, without quoting it', (_, text, params) => {
    expect(() => of(text, { params })).toThrow(/^the variable \w+ of a text message has \d+ characters$/);
  });
});
