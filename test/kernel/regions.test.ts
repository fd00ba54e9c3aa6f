import { describe, expect, it } from 'vitest';
import {
  communityCode,
  type DistrictCode,
  districtCode,
  districtOf,
  streetCode,
  streetOf,
} from '../../shared/kernel/ids.ts';
import { communityByCode, DISTRICTS, districtByCode, streetByCode } from '../../shared/kernel/regions.ts';

const zhonglou = districtByCode('320404' as DistrictCode)!;
const communities = zhonglou.streets.flatMap((street) => street.communities);

describe('the regions', () => {
  it('hold Zhonglou with its 8 streets and 105 communities', () => {
    expect(zhonglou.name).toContain('钟楼');
    expect([zhonglou.streets.length, communities.length]).toEqual([8, 105]);
  });

  it('have codes of 6, 9 and 12 digits, each beginning with the one above it', () => {
    for (const district of DISTRICTS) {
      expect(districtCode.safeParse(district.code).success).toBe(true);
      for (const street of district.streets) {
        expect(streetCode.safeParse(street.code).success).toBe(true);
        expect(districtOf(street.code)).toBe(district.code);
        for (const community of street.communities) {
          expect(communityCode.safeParse(community.code).success).toBe(true);
          expect(streetOf(community.code)).toBe(street.code);
          expect(districtOf(community.code)).toBe(district.code);
        }
      }
    }
  });

  it('have no code twice, and no community’s name twice in a street', () => {
    const codes = [...zhonglou.streets, ...communities].map(({ code }) => code);

    expect(new Set(codes).size).toBe(113);
    for (const street of zhonglou.streets)
      expect(new Set(street.communities.map(({ name }) => name)).size).toBe(street.communities.length);
  });

  it('are found by code, and nothing is found under another', () => {
    expect(zhonglou.streets.map(({ code }) => streetByCode(code)?.code)).toEqual(
      zhonglou.streets.map(({ code }) => code),
    );
    expect(communities.every(({ code }) => communityByCode(code)?.code === code)).toBe(true);
    expect(streetByCode('999999999' as never)).toBeUndefined();
    expect(communityByCode('999999999999' as never)).toBeUndefined();
    expect(districtByCode('999999' as never)).toBeUndefined();
  });

  it('stand within a district’s breadth of one another on the map', () => {
    for (const { lat, lon } of [...zhonglou.streets, ...communities]) {
      expect(Math.abs(lat - 31.78)).toBeLessThan(0.3);
      expect(Math.abs(lon - 119.9)).toBeLessThan(0.3);
    }
  });
});
