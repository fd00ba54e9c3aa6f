import { expect, it } from 'vitest';
import { schoolGrade } from '../../../local/story/school-grade.ts';
import type { CalendarDate, Month } from '../../../shared/kernel/instants.ts';

it.each([
  ['2020-08', '2026-08-31', '幼儿园大班'],
  ['2020-08', '2026-09-01', '小学1年级'],
  ['2020-09', '2026-09-01', '幼儿园大班'],
  ['2016-04', '2026-06-15', '小学4年级'],
  ['2014-07', '2026-11-30', '初中1年级'],
  ['2011-08', '2026-08-31', '初中3年级'],
  ['2011-08', '2026-09-01', '高中1年级'],
  ['2024-01', '2026-09-01', ''],
  ['2008-08', '2026-09-01', ''],
])('a child born in %s is on %s in: %s', (born, on, grade) => {
  expect(schoolGrade(born as Month, on as CalendarDate)).toBe(grade);
});
