import { describe, expect, it } from 'vitest';
import { volunteerChangeBody } from '../../../shared/intake/forms/forms.ts';
import { changeVolunteer, describeChange } from '../../../shared/intake/volunteers/change-volunteer.ts';
import { type Volunteer, volunteerStatuses } from '../../../shared/intake/volunteers/volunteer.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { volunteer } from '../../builders.ts';

const change = (hers: Volunteer, body: object) => changeVolunteer(hers, volunteerChangeBody.parse(body));
const outcome = (result: Volunteer | Refusal) => (isRefusal(result) ? result.refusal : result.capacity);

describe('R-VO-20: the capacity against the active pairings', () => {
  it.each([
    ['below', 1, 'capacityBelowPairings'],
    ['at', 2, 2],
    ['above', 3, 3],
  ])('%s', (_, capacity, expected) => {
    expect(outcome(change(volunteer({ capacity: 5, activePairings: 2 }), { capacity }))).toBe(expected);
  });

  it('the refusal names their number', () => {
    const refused = change(volunteer({ capacity: 5, activePairings: 2 }), { capacity: 1 }) as Refusal;

    expect(refused.detail?.zh).toContain('2 个');
  });

  it('is left alone by a change that does not name it, even where it is too small', () => {
    expect(outcome(change(volunteer({ capacity: 1, activePairings: 2 }), { maxDistanceKm: 8 }))).toBe(1);
  });
});

describe('R-VO-20, R-VO-21: a change', () => {
  it('takes what is named and leaves the rest', () => {
    const address = { streetCode: '320404002', communityCode: '320404002001' };
    const before = volunteer();

    const after = change(before, { offers: ['A1', 'B2'], address }) as Volunteer;

    expect(after).toEqual({ ...before, ...address, offers: ['A1', 'B2'] });
    expect(describeChange(before, after)).toEqual({
      from: 'streetCode=320404001 communityCode=320404001002 offers=B2+B5',
      to: 'streetCode=320404002 communityCode=320404002001 offers=A1+B2',
    });
  });

  it('is recorded by the field only for free text, which may name somebody', () => {
    const before = volunteer();

    const after = change(before, { occupation: '在李芳诊所当护士', skills: ['教孙女小雨下棋'] }) as Volunteer;

    expect(describeChange(before, after)).toEqual({ from: 'occupation skills', to: 'occupation skills' });
  });

  it('is none when everything stays as it is', () => {
    const before = volunteer();

    expect(
      describeChange(before, change(before, { capacity: before.capacity }) as Volunteer),
    ).toBeUndefined();
  });

  it.each(volunteerStatuses)('of a volunteer who is %s', (status) => {
    const isOver = status === 'retired' || status === 'refused';

    expect(outcome(change(volunteer({ status }), { capacity: 2 }))).toBe(isOver ? 'wrongStatus' : 2);
  });
});
