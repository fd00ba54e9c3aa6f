import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../shared/intake/imports/import-places.ts';
import type { DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';

const districtCode = '320404' as DistrictCode;
const places = placesIn({ districtCode });
const street = (code: string) => code as StreetCode;
const streets = DISTRICTS.flatMap((district) => district.streets);

describe('streets and communities by name', () => {
  test('every official name finds its own code and no other, with 居委会 written in each way', () => {
    for (const { code, communities } of streets)
      for (const community of communities)
        for (const name of [
          community.name,
          community.name.replace(/居民委员会|居委会/, ''),
          community.name.replace(/居民委员会|居委会/, '居民委员会'),
          community.name.replace('村委会', '村民委员会').replace('（', '(').replace('）', ')'),
        ])
          expect(places.communitiesNamed(code, name), name).toEqual([community.code]);
  });

  test.each([
    ['邹区社区（含邹区村村委）', ['320404116001']],
    ['邹区社区居委会', ['320404116001']],
    ['邹区镇 邹区社区', ['320404116001']],
    ['泰村社区', ['320404116004']],
    ['泰村居委会', ['320404116004']],
    ['安基村', 1],
    ['安基村社区', []],
    ['泰村', 2],
    ['泰村村委会', 1],
    ['泰村村村委会', []],
    ['', []],
  ])('“%s” in 邹区镇 finds %j', (name, expected) => {
    const found = places.communitiesNamed(street('320404116'), name);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  test('凌家社区 is another in 西林街道 than in 新闸街道', () => {
    const [west] = places.communitiesNamed(street('320404004'), '凌家社区');
    const [north] = places.communitiesNamed(street('320404007'), '凌家社区');
    expect(west?.slice(0, 9)).toBe('320404004');
    expect(north?.slice(0, 9)).toBe('320404007');
  });

  test.each([
    ['邹区镇', '320404116'],
    ['邹区', '320404116'],
    ['南大街街道', '320404005'],
    ['南大街', '320404005'],
    [' 北港街道办事处', '320404003'],
    ['钟楼区五星街道', '320404001'],
    ['街道', undefined],
    ['天宁街道', undefined],
  ])('the street “%s” is %s', (name, code) => {
    expect(places.streetNamed(name)).toBe(code);
  });
});
