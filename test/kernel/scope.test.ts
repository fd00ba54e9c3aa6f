import { describe, expect, it } from 'vitest';
import type { DistrictCode, StreetCode, VolunteerId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { isWithinReach, type Owned, seesDistrict } from '../../shared/kernel/scope.ts';
import { member } from '../builders.ts';

const district = '320404' as DistrictCode;
const first = '320404001' as StreetCode;
const second = '320404002' as StreetCode;
const ann = 'volunteer-a' as VolunteerId;

const records = {
  'of the first street': { districtCode: district, streetCode: first },
  'of the second street': { districtCode: district, streetCode: second },
  'of no street': { districtCode: district },
  'of the volunteer': { districtCode: district, streetCode: second, volunteerId: ann },
  'of another volunteer': { districtCode: district, streetCode: second, volunteerId: 'b' as VolunteerId },
  'of another district': { districtCode: '320402' as DistrictCode, streetCode: first, volunteerId: ann },
} as const satisfies Record<string, Owned>;
type RecordName = keyof typeof records;

const all: RecordName[] = Object.keys(records) as RecordName[];
const inDistrict = all.filter((name) => name !== 'of another district');

const people = {
  'a district officer': member('district'),
  'an auditor': member('auditor'),
  'an officer of the first street': member('street', { streets: [first] }),
  'an officer of both streets': member('street', { streets: [first, second] }),
  'an officer of no street': member('street', { streets: [] }),
  'the volunteer': member('volunteer', { volunteerId: ann }),
  'a volunteer without a file': member('volunteer'),
  'a referrer': member('referrer', { organisation: '第一小学' }),
  'a space keeper': member('space', { spaceId: 'space-1' }),
  'an officer of the first street who volunteers': member('street', {
    roles: ['street', 'volunteer'],
    streets: [first],
    volunteerId: ann,
  }),
};

describe('rule 6: who reaches what', () => {
  it.each<[keyof typeof people, readonly RecordName[]]>([
    ['a district officer', inDistrict],
    ['an auditor', inDistrict],
    ['an officer of the first street', ['of the first street']],
    [
      'an officer of both streets',
      ['of the first street', 'of the second street', 'of the volunteer', 'of another volunteer'],
    ],
    ['an officer of no street', []],
    ['the volunteer', ['of the volunteer']],
    ['a volunteer without a file', []],
    ['a referrer', []],
    ['a space keeper', []],
    ['an officer of the first street who volunteers', ['of the first street', 'of the volunteer']],
  ])('%s', (who, reached) => {
    expect(all.filter((name) => isWithinReach(people[who], records[name]))).toEqual(reached);
  });

  it.each<[readonly Role[], readonly RecordName[]]>([
    [['street'], ['of the first street']],
    [['volunteer'], ['of the volunteer']],
    [['district'], []],
    [[], []],
  ])('only through the roles that the route admits: %s', (admitted, reached) => {
    const who = people['an officer of the first street who volunteers'];

    expect(all.filter((name) => isWithinReach(who, records[name], admitted))).toEqual(reached);
  });

  it.each<[Role, boolean]>([
    ['district', true],
    ['auditor', true],
    ['street', false],
    ['volunteer', false],
    ['referrer', false],
    ['space', false],
  ])('a %s sees the whole district: %s', (role, sees) => {
    expect(seesDistrict(member(role))).toBe(sees);
  });
});
