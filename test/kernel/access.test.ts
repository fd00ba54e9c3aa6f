import { describe, expect, it } from 'vitest';
import {
  ACCESS,
  type Action,
  mayAct,
  type Owned,
  rolesFor,
  widestReach,
} from '../../shared/kernel/access.ts';
import type { DistrictCode, StreetCode, VolunteerId } from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';
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
  'an officer of the first street who volunteers': member('street', {
    roles: ['street', 'volunteer'],
    streets: [first],
    volunteerId: ann,
  }),
};

const reached = (who: keyof typeof people, action: Action) =>
  all.filter((name) => mayAct(people[who], action, records[name]));

describe('Rule 6: who may do what to which record', () => {
  it.each<[keyof typeof people, Action, readonly RecordName[]]>([
    ['a district officer', 'changeFiles', inDistrict],
    ['a district officer', 'readOwnProposals', []],
    ['an auditor', 'readFiles', inDistrict],
    ['an auditor', 'changeFiles', []],
    ['an officer of the first street', 'changeFiles', ['of the first street']],
    [
      'an officer of both streets',
      'readFiles',
      ['of the first street', 'of the second street', 'of the volunteer', 'of another volunteer'],
    ],
    ['an officer of no street', 'readFiles', []],
    ['an officer of the first street', 'readMatchRuns', inDistrict],
    ['the volunteer', 'readPairings', ['of the volunteer']],
    ['the volunteer', 'readFiles', []],
    ['a volunteer without a file', 'readPairings', []],
    ['a referrer', 'readFiles', []],
    [
      'an officer of the first street who volunteers',
      'readPairings',
      ['of the first street', 'of the volunteer'],
    ],
    ['an officer of the first street who volunteers', 'decideProposals', ['of the first street']],
    ['an officer of the first street who volunteers', 'answerProposals', ['of the volunteer']],
  ])('%s, %s: %j', (who, action, names) => {
    expect(reached(who, action)).toEqual(names);
  });

  it('street officers run the imports that they made, the district all of its own', () => {
    const made = { districtCode: district, by: 'member-street' };

    expect(mayAct(member('street'), 'runImports', made)).toBe(true);
    expect(mayAct(member('street', { id: 'another' }), 'runImports', made)).toBe(false);
    expect(mayAct(member('district'), 'runImports', made)).toBe(true);
    expect(mayAct(member('district', { districtCode: '320402' }), 'runImports', made)).toBe(false);
  });

  it.each(Object.keys(ACCESS) as Action[])(
    '%s: never across districts, never in a role without a word',
    (action) => {
      const own = { districtCode: district, streetCode: first, volunteerId: ann, by: 'somebody' };
      const roles: readonly Role[] = ['district', 'street', 'volunteer', 'referrer', 'auditor'];
      for (const role of roles) {
        const who = member(role, { id: 'somebody', streets: [first], volunteerId: ann });

        expect(mayAct(who, action, own)).toBe(rolesFor(action).includes(role));
        expect(mayAct(who, action, { ...own, districtCode: '320402' as DistrictCode })).toBe(false);
      }
    },
  );

  it.each<[keyof typeof people, Action, string | undefined]>([
    ['a district officer', 'readPairings', 'district'],
    ['an auditor', 'readPairings', 'district'],
    ['an officer of the first street who volunteers', 'readPairings', 'streets'],
    ['the volunteer', 'readPairings', 'own'],
    ['a referrer', 'readPairings', undefined],
  ])('%s lists in %s: %s', (who, action, reach) => {
    expect(widestReach(people[who], action)).toBe(reach);
  });
});
