import { describe, expect, it } from 'vitest';
import {
  enquiryFaults,
  enquirySchema,
  offenceClasses,
} from '../../../shared/intake/volunteers/record-check.ts';
import { checkBody } from '../../builders.ts';

const record = checkBody('record', '2026-03-10', '2027-03-10');
const faultsOf = (change: object) =>
  enquiryFaults({ ...record, ...change }).map(({ field, code }) => `${field} ${code}`);

describe('R-IN-130: a passed background check', () => {
  it.each<[string, object, string[]]>([
    ['is complete', {}, []],
    ['is valid to the same day of the next year', { validUntil: '2027-03-10' }, []],
    ['is not valid for a day more', { validUntil: '2027-03-11' }, ['validUntil recordCheck.tooLong']],
    ['is not valid for 13 months', { validUntil: '2027-04-10' }, ['validUntil recordCheck.tooLong']],
    ['of 29 February is valid to 28 February', { on: '2028-02-29', validUntil: '2029-02-28' }, []],
    [
      'of 29 February is not valid to 1 March',
      { on: '2028-02-29', validUntil: '2029-03-01' },
      ['validUntil recordCheck.tooLong'],
    ],
    ['names the authority', { authority: undefined }, ['authority value.missing']],
    ['names the enquiry number', { enquiryNumber: undefined }, ['enquiryNumber value.missing']],
    ['is about classes of offences', { classes: undefined }, ['classes classes.incomplete']],
    ...offenceClasses.map((left): [string, object, string[]] => [
      `is about ${left}`,
      { classes: offenceClasses.filter((one) => one !== left) },
      ['classes classes.incomplete'],
    ]),
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it.each([
    ['a failed one', { result: 'failed' }],
    ['a check of another kind', { check: 'interview' }],
  ])('%s waits for no paper', (_, change) => {
    const bare = {
      authority: undefined,
      enquiryNumber: undefined,
      classes: undefined,
      validUntil: '2030-01-01',
    };

    expect(faultsOf({ ...bare, ...change })).toEqual([]);
  });
});

describe('an enquiry number', () => {
  it.each([
    ['钟公查〔2026〕0312号', true],
    ['320404-2026-000123', true],
    ['32040420260312000123', true],
    ['无', false],
    ['无犯罪记录', false],
    ['母亲是张三，电话 13812345678。', false],
    ['320404199001011234', false],
    ['13812345678', false],
    ['<b>1</b>', false],
  ])('“%s”: %s', (enquiryNumber, isOne) => {
    expect(enquirySchema.safeParse({ enquiryNumber }).success).toBe(isOne);
  });
});
