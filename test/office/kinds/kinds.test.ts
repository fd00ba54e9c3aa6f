import { describe, expect, it } from 'vitest';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { type Kind, kindSchema } from '../../../shared/office/kinds/kind.ts';
import {
  ALL_KINDS,
  checkKinds,
  countedKinds,
  isOffered,
  kindsOf,
  kindWords,
  knownKind,
  mergeKinds,
} from '../../../shared/office/kinds/kinds.ts';

const DISTRICT = '320404' as DistrictCode;
const day = (text: string) => text as CalendarDate;
const kind = (code: string, change: Partial<Kind> = {}): Kind =>
  kindSchema.parse({ code, names: { zh: `名${code}`, en: code }, isOfThreeKinds: false, ...change });

describe('the kinds of children', () => {
  it.each(['orphan', 'unsupported', 'leftBehind', 'lowIncome', 'disabled', 'illness', 'other'])(
    'still have the code %s of the first release',
    (code) => {
      expect(knownKind.safeParse(code).success).toBe(true);
    },
  );

  it('name the three that are reported apart', () => {
    const three = ALL_KINDS.filter(({ isOfThreeKinds }) => isOfThreeKinds).map(({ names }) => names.zh);
    expect(three).toEqual(['散居孤儿', '事实无人抚养', '留守']);
  });

  it('end by age for left-behind children alone, at 16', () => {
    const ending = ALL_KINDS.filter(({ untilAge }) => untilAge).map(({ code, untilAge }) => [code, untilAge]);
    expect(ending).toEqual([['leftBehind', 16]]);
  });

  it('have one meaning for each code and each way of writing in all districts of the deployment', () => {
    for (const { code } of DISTRICTS)
      for (const own of kindsOf(code)) expect(own.names).toEqual(kindWords(own.code));
    const written = ALL_KINDS.flatMap(({ names, alsoWritten }) => [names.zh, ...alsoWritten]);
    expect(written).toHaveLength(new Set(written).size);
  });

  it.each(['migrants', 'Orphan', '', 'toString', 'orphan '])('do not know “%s”', (code) => {
    expect(knownKind.safeParse(code).success).toBe(false);
  });

  it('are shown by their code where no list has them any more', () => {
    expect(kindWords('former')).toEqual({ zh: 'former', en: 'former' });
  });
});

describe('R-OF-20: a district’s own kinds', () => {
  const common = [kind('orphan'), kind('other')];

  it('stand behind the common ones, and replace the one of the same code in its place', () => {
    const own = [kind('flood'), kind('orphan', { retiredAt: day('2026-05-01') })];
    const merged = mergeKinds(common, own);
    expect(merged.map(({ code }) => code)).toEqual(['orphan', 'other', 'flood']);
    expect(merged[0]?.retiredAt).toBe('2026-05-01');
  });

  it('leave the common ones as they are where there are none', () => {
    expect(mergeKinds(common, [])).toEqual(common);
  });
});

describe('R-OF-21: a retired kind', () => {
  const retired = kind('orphan', { retiredAt: day('2026-05-01') });

  it.each([
    ['2026-04-30', true],
    ['2026-05-01', false],
    ['2026-05-02', false],
  ])('on %s is offered: %s', (on, offered) => {
    expect(isOffered(retired, day(on))).toBe(offered);
  });

  it('that a file has already is no fault; one that it has not is', () => {
    const choice = { district: DISTRICT, on: day('2026-05-02') };
    expect(checkKinds(['former'], choice)).toBe('kind.retired');
    expect(checkKinds(['former', 'orphan'], { ...choice, before: ['former'] })).toBeUndefined();
  });

  it('is counted where somebody is of it', () => {
    const codes = kindsOf(DISTRICT).map(({ code }) => code);
    expect(countedKinds(DISTRICT, ['former', 'orphan'], day('2026-05-02'))).toEqual([...codes, 'former']);
    expect(countedKinds(DISTRICT, [], day('2026-05-02'))).toEqual(codes);
  });
});
