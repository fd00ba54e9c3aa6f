/** What the authority has answered to an enquiry, in the made-up year. */
import { MAX_RECORD_CHECK_MONTHS, offenceClasses } from '../../shared/intake/volunteers/record-check.ts';
import { addMonthsTo, type CalendarDate } from '../../shared/kernel/instants.ts';

/** A passed background check of that day, for as long as it may count. */
export const recordCheck = (on: CalendarDate, at: number) => ({
  check: 'record' as const,
  result: 'passed' as const,
  on,
  validUntil: addMonthsTo(on, MAX_RECORD_CHECK_MONTHS),
  authority: '钟楼公安分局',
  enquiryNumber: `钟公查〔${on.slice(0, 4)}〕${on.slice(5, 7)}${on.slice(8)}-${String(at + 1).padStart(3, '0')}号`,
  classes: [...offenceClasses],
});
