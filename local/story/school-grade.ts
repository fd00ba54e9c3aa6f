/** Which grade a child is in, by its month of birth: made-up files name one that fits. */
import type { CalendarDate, Month } from '../../shared/kernel/instants.ts';

const years = (school: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${school}${index + 1}年级`);

/** By the age at the end of August before the school year, from three. */
const GRADES = [
  ...['幼儿园小班', '幼儿园中班', '幼儿园大班'],
  ...years('小学', 6),
  ...years('初中', 3),
  ...years('高中', 3),
];
const YOUNGEST = 3;
const SEPTEMBER = 9;

const yearOf = (text: CalendarDate | Month) => Number(text.slice(0, 4));
const monthOf = (text: CalendarDate | Month) => Number(text.slice(5, 7));

/** A school year begins in September, with those who are old enough by the end of August. @returns '' for a child too young or too old for school */
export function schoolGrade(birthMonth: Month, on: CalendarDate): string {
  const schoolYear = monthOf(on) >= SEPTEMBER ? yearOf(on) : yearOf(on) - 1;
  const age = schoolYear - yearOf(birthMonth) - (monthOf(birthMonth) >= SEPTEMBER ? 1 : 0);
  return GRADES[age - YOUNGEST] ?? '';
}
