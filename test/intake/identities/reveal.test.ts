import { describe, expect, it } from 'vitest';
import { openChildFile } from '../../../shared/intake/children/open-file.ts';
import {
  describePurpose,
  isNotified,
  revealBody,
  revealPurposes,
  viewPairedChild,
} from '../../../shared/intake/identities/reveal.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { parsedSurvey } from '../../builders.ts';

const pointers = (body: object) =>
  revealBody.safeParse(body).error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];

describe('R-IN-41: access to an identity has a purpose', () => {
  it.each(revealPurposes.filter((purpose) => purpose !== 'other'))('%s needs no words', (purpose) => {
    expect(pointers({ purpose })).toEqual([]);
    expect(describePurpose({ purpose })).toBe(purpose);
  });

  it.each<[object, string[]]>([
    [{}, ['/purpose']],
    [{ purpose: '' }, ['/purpose']],
    [{ purpose: '电话核实' }, ['/purpose']],
    [{ purpose: 'other' }, ['/note']],
    [{ purpose: 'other', note: '  ' }, ['/note']],
    [{ purpose: 'other', note: '信访件核对' }, []],
  ])('%j: %j', (body, expected) => {
    expect(pointers(body)).toEqual(expected);
  });

  it('the note follows the purpose', () => {
    expect(describePurpose({ purpose: 'other', note: '信访件核对' })).toBe('other: 信访件核对');
  });
});

it('R-IN-42: a volunteer sees first name, community, relation and phone, and nothing else', () => {
  const { child, identity } = openChildFile({
    form: parsedSurvey({ note: '父亲在外务工' }),
    id: 'child-1' as ChildId,
    fileNumber: '320404-26-AAAAAAAA',
    householdKeys: [],
    origin: { source: 'form', noticeVersion: '2026-01' },
    submittedAt: '2026-03-01T00:00:00.000Z' as Instant,
  });

  expect(viewPairedChild(child, identity)).toEqual({
    childId: 'child-1',
    firstName: '梓涵',
    meetingPlace: '五星街道新中社区居委会',
    guardian: { relation: '爷爷', phone: '13900001234' },
  });
});

it.each([
  [29, false],
  [30, false],
  [31, true],
  [32, false],
])('R-IN-43: with thirty usual accesses, access %d is notified: %s', (count, expected) => {
  expect(isNotified({ before: count - 1, after: count }, 30)).toBe(expected);
});

it.each([
  [0, 30, false],
  [0, 31, true],
  [30, 500, true],
  [31, 500, false],
])('R-IN-43: from %d accesses to %d at once is notified: %s', (before, after, expected) => {
  expect(isNotified({ before, after }, 30)).toBe(expected);
});
