/** Plain words in both languages for numbers, lists, days and periods. */

import { type CalendarDate, isQuarter, type Period } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';

export const bilingual = (zh: string, en: string): Bilingual => ({ zh, en });

/** The same in both languages: a name, a number. */
export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Sentences without the ones that have nothing to say. */
export const joinSentences = (...sentences: readonly (Bilingual | undefined)[]) =>
  sentences.filter((sentence) => sentence !== undefined);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ORDINALS = ['一', '二', '三', '四'];

/** `3月31日`, `31 March`. */
export function dayWords(date: CalendarDate): Bilingual {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return bilingual(`${month}月${day}日`, `${day} ${MONTHS[month - 1]}`);
}

/** `2026年3月`, `2026年第一季度`. */
export function periodWords(period: Period): Bilingual {
  const year = period.slice(0, 4);
  const ordinal = Number(period.slice(isQuarter(period) ? 6 : 5));
  return isQuarter(period)
    ? bilingual(`${year}年第${ORDINALS[ordinal - 1]}季度`, `Q${ordinal} ${year}`)
    : bilingual(`${year}年${ordinal}月`, `${MONTHS[ordinal - 1]} ${year}`);
}

/** How a text speaks of its own period and of the one before. */
export const periodNames = (period: Period) =>
  isQuarter(period)
    ? { current: bilingual('本季度', 'this quarter'), before: bilingual('上季度', 'the previous quarter') }
    : { current: bilingual('本月', 'this month'), before: bilingual('上月', 'the previous month') };

/** `1 child`, `2 children`. */
export const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** `是` or `are`, by number. */
export const areSome = (count: number) => (count === 1 ? 'is' : 'are');

/** `甲、乙`, `a, b and c`. */
export function listed(parts: readonly Bilingual[]): Bilingual {
  const en = parts.map((part) => part.en);
  const last = en.pop() ?? '';
  return bilingual(
    parts.map(({ zh }) => zh).join('、'),
    en.length > 0 ? `${en.join(', ')} and ${last}` : last,
  );
}

interface Comparison {
  readonly change: number | undefined;
  /** `名`, or empty where none follows. */
  readonly unit: string;
  /** `上月末`, `at the end of the previous month`. */
  readonly reference: Bilingual;
}

/** `，比上月末增加5名`; nothing where there is nothing to compare with. */
export function compared({ change, unit, reference }: Comparison): Bilingual {
  if (change === undefined) return same('');
  if (change === 0) return bilingual(`，与${reference.zh}持平`, `, the same as ${reference.en}`);
  const size = Math.abs(change);
  return change > 0
    ? bilingual(`，比${reference.zh}增加${size}${unit}`, `, ${size} more than ${reference.en}`)
    : bilingual(`，比${reference.zh}减少${size}${unit}`, `, ${size} fewer than ${reference.en}`);
}
