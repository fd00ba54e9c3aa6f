/** Months and times as people and spreadsheets write them. */
import { dateIn, dateSchema, monthSchema, plusSeconds, startOfDate } from '../../kernel/instants.ts';
import { checkBirthMonth, checkBirthYear } from '../children/birth-month.ts';
import { comparable } from './import-cells.ts';
import { fault, type Reading, type RowContext, value } from './import-column.ts';
import { readNumber } from './import-words.ts';

const two = (digits: string) => digits.padStart(2, '0');

/** `2016-09`, `2016/9`, `2016年9月`, `2016.09`, `201609`. */
const MONTH_FORMS = [/^(\d{4})[-/年](\d{1,2})月?$/, /^(\d{4})\.(\d{2}|[2-9])$/, /^(\d{4})(\d{2})$/];
/** The same with a day, and perhaps the midnight that a spreadsheet adds. */
const DATE_FORMS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:0?0:00(?::00)?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const TIME_FORM =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?$/;

const firstMatch = (forms: readonly RegExp[], text: string) =>
  forms.map((form) => form.exec(text)).find((match) => match !== null);

const calendarDate = (year: string, month: string, day: string) =>
  dateSchema.safeParse(`${year}-${two(month)}-${two(day)}`).data;

/** `2016.1` is no month: a spreadsheet writes 2016.10 so. */
function monthText(text: string): string | undefined {
  const [, year, month] = firstMatch(MONTH_FORMS, text) ?? [];
  if (year && month) return `${year}-${two(month)}`;
  const [, ofYear = '', ofMonth = '', day = ''] = firstMatch(DATE_FORMS, text) ?? [];
  return calendarDate(ofYear, ofMonth, day)?.slice(0, 7);
}

/** A month or a full date, of a child (R-IN-01). */
export function readBirthMonth(text: string, { now }: RowContext): Reading {
  const month = monthSchema.safeParse(monthText(comparable(text))).data;
  if (month === undefined) return fault('month.invalid');
  const refusal = checkBirthMonth(month, now);
  return refusal ? fault(refusal) : value(month);
}

/** A year, of a volunteer (R-IN-02). */
export function readBirthYear(text: string, { now }: RowContext): Reading {
  const year = readNumber(text);
  const refusal = 'value' in year ? checkBirthYear(Number(year.value), now) : undefined;
  return refusal ? fault(refusal) : year;
}

/** A wall clock in Shanghai, as an instant; today at the latest. */
export function readSubmittedAt(text: string, { now }: RowContext): Reading {
  const [, year = '', month = '', day = '', hours = '0', minutes = '0', seconds = '0'] =
    TIME_FORM.exec(text.normalize('NFKC')) ?? [];
  const date = calendarDate(year, month, day);
  if (date === undefined) return fault('time.invalid');
  if (date > dateIn(now)) return fault('date.future');
  return value(plusSeconds(startOfDate(date), (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)));
}
