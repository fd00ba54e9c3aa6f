import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../lint/prohibitions/texts.ts';
import { prohibitedIn } from '../../../lint/prohibitions/words.ts';
import { readTextFiles } from '../../../lint/rules/text-file.ts';
import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';
import { allConsoleWords } from '../../../web/src/words/all-console.ts';
import { allPublicWords } from '../../../web/src/words/all-public.ts';

const files = readTextFiles(fileURLToPath(new URL('../../..', import.meta.url)));

/** Every text at any depth. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
};

/** Notices promise people that none of it is done, and so have to name it. */
const PROMISES = /^shared\/office\/notices\/(?:full-notice-texts|short-notices)\.ts$/;

/** The pages that offices and volunteers are given to read. */
const isGuide = (path: string) =>
  path.startsWith('docs/guides/') || /^README|^docs\/messages\.md$/.test(path);

describe('prohibited words', () => {
  it.each([
    ['R-OF-41', '结对率最高的是五星街道（92%），最低的是永红街道（40%）。'],
    ['R-OF-41', '等待结对的儿童最多的是新闸街道（12名）。'],
    ['R-OF-41', '各镇（街道）走访率排名'],
    ['R-OF-41', '在 5 位候选中排第 2'],
    ['R-OF-41', '本月最积极的志愿者是李阿姨'],
    ['R-OF-41', '对结对率落后的街道通报批评'],
    ['R-OF-41', 'Pairing rate: highest in Wuxing (92%), lowest in Yonghong (40%).'],
    ['R-OF-41', 'Most children waiting: Xinzha (12).'],
    ['R-OF-41', 'Ranked 2 of 5 candidates'],
    ['R-OF-41', 'Volunteers with the most contacts'],
    ['R-OF-41', 'Best volunteer of the month'],
    ['R-OF-42', '每次走访得 5 积分'],
    ['R-OF-42', '五星级志愿者'],
    ['R-OF-42', 'You earned points for this visit'],
    ['R-OF-42', 'A badge for ten visits'],
    ['R-OF-43', '到达后请打卡'],
    ['R-OF-43', '走访签到'],
    ['R-OF-43', 'Clock in when you arrive'],
    ['R-OF-43', 'Check-in at the family’s home'],
    ['R-OF-44', '本月在线时长 3 小时'],
    ['R-OF-44', '志愿者登录次数'],
    ['R-OF-44', 'Time online this month'],
  ])('are found: %s by “%s”', (rule, text) => {
    expect(prohibitedIn(text).join()).toContain(rule);
  });

  it.each([
    '结对率92%，比2月末提高3个百分点',
    '最多选 2 项',
    '已验证为最优',
    '最希望得到的帮扶',
    'At most two of them',
    'Please sign in and check in the records',
    'down 2 percentage points',
  ])('are not found in “%s”', (text) => {
    expect(prohibitedIn(text)).toEqual([]);
  });

  it.each([
    ['the console', allConsoleWords],
    ['the public pages', allPublicWords],
    ['the catalogue', CATALOGUE],
  ])('R-OF-41, R-OF-42, R-OF-43, R-OF-44: are not among the words of %s', (_name, words) => {
    const texts = textsOf(words);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.flatMap(prohibitedIn)).toEqual([]);
  });

  it('R-OF-41, R-OF-42, R-OF-43, R-OF-44: are in no text of the code, messages and digests among them', () => {
    const code = files.filter(
      ({ path }) => !PROMISES.test(path) && /^(?:shared|functions|web\/src)\/.*\.tsx?$/.test(path),
    );
    const texts = code.flatMap(textsIn);
    expect(texts.length).toBeGreaterThan(2000);
    const faults = texts.flatMap(({ path, text }) => prohibitedIn(text).map((found) => `${path}: ${found}`));
    expect(faults).toEqual([]);
  });

  it('R-OF-41, R-OF-42, R-OF-43, R-OF-44: are in no guide and in no message', () => {
    const lines = files.filter(({ path }) => isGuide(path)).flatMap(({ text }) => text.split('\n'));
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.flatMap(prohibitedIn)).toEqual([]);
  });
});
