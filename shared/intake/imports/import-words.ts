/** How the answers to closed questions are written, and what they mean. */

import { barePhone } from '../../kernel/people.ts';
import type { FreeTime, Gender } from '../children/child.ts';
import { AFFILIATION_WORDS } from '../volunteers/affiliation.ts';
import { comparable } from './import-cells.ts';
import type { ImportCode } from './import-codes.ts';
import { fault, type Reading, value } from './import-column.ts';
import { type Names, namesOf } from './import-lists.ts';

const saturday = ['周六', '星期六', '礼拜六'];
const sunday = ['周日', '周天', '星期日', '星期天', '礼拜天', '礼拜日'];
const at = (days: readonly string[], part: string) => days.map((day) => `${day}${part}`);

export const FREE_TIME_NAMES = namesOf({
  weekdayEvening: ['工作日晚上', '工作日晚间', '平日晚上', '周一至周五晚上'],
  satMorning: at(saturday, '上午'),
  satAfternoon: at(saturday, '下午'),
  sunMorning: at(sunday, '上午'),
  sunAfternoon: at(sunday, '下午'),
  holidays: ['寒暑假', '寒假暑假', '寒假和暑假', '假期'],
} satisfies Record<FreeTime, string[]>);

const GENDER_NAMES = namesOf({
  female: ['女', '女孩', '女性', '女生', 'f'],
  male: ['男', '男孩', '男性', '男生', 'm'],
} satisfies Record<Gender, string[]>);

const CONSENT_NAMES = namesOf({ agreed: ['同意', '我同意', '已同意', '是', 'yes', 'agree', '√', '✓'] });

const RECORD_CHECK_NAMES = namesOf({
  passed: ['已核查', '已通过', '已核查通过'],
  open: ['待核查', '未核查', '核查中'],
});

const AFFILIATION_NAMES = namesOf(
  Object.fromEntries(Object.entries(AFFILIATION_WORDS).map(([code, { zh, en }]) => [code, [zh, en]])),
);

const wordReader =
  (names: Names, unknown: ImportCode, meaning: (code: string) => unknown) =>
  (text: string): Reading => {
    const code = names.get(comparable(text).replace(/[。.!]{1,3}$/, ''));
    return code === undefined ? fault(unknown) : value(meaning(code));
  };

export const readGender = wordReader(GENDER_NAMES, 'gender.unknown', (code) => code);
/** Anything but a plain yes is no consent. */
export const readConsent = wordReader(CONSENT_NAMES, 'consent.missing', () => true);
/** Whether the list states that the background check is done. */
export const readRecordCheck = wordReader(RECORD_CHECK_NAMES, 'vetting.unknown', (code) => code === 'passed');

export const readAffiliation = wordReader(AFFILIATION_NAMES, 'affiliation.unknown', (code) => code);

export const readText = (text: string): Reading => value(text);

/** The unit that the heading names may stand behind the number. */
export function readNumber(text: string): Reading {
  const digits = /^(\d+(?:\.\d+)?)(?:公里|千米|km|人|个|名|年)?$/.exec(comparable(text))?.[1];
  return digits === undefined ? fault('number.invalid') : value(Number(digits));
}

/** Digits as the form’s rule expects them, without a spreadsheet’s `.0`. */
export const readPhone = (text: string): Reading => value(barePhone(comparable(text).replace(/\.0$/, '')));
