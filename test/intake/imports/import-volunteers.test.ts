import { describe, expect, test } from 'vitest';
import { readVolunteerRows } from '../../../shared/intake/imports/import-volunteers.ts';
import { context, springTable, tableOf, volunteer } from './import-tables.ts';

const withCell = (heading: string, cell: string) =>
  readVolunteerRows(tableOf({ ...volunteer, [heading]: cell }), context);

describe('the volunteer list of spring 2026', () => {
  test('is read whole: 320 rows accepted, none refused, 237 background checks done', async () => {
    const result = readVolunteerRows(await springTable('volunteers.csv'), context);

    expect(result).toMatchObject({ rows: 320, refused: [], headingErrors: [] });
    expect(result.accepted).toHaveLength(320);
    expect(result.accepted.filter(({ recordCheck }) => recordCheck)).toHaveLength(237);
    expect(result.accepted[1]).toMatchObject({
      row: 2,
      recordCheck: true,
      application: {
        name: '胡娟桂',
        birthYear: 1972,
        phone: '19908960498',
        occupation: '医护',
        address: { streetCode: '320404003' },
        offers: ['D2', 'D3', 'D4', 'A2'],
        skills: ['围棋'],
        freeTimes: ['satMorning'],
        capacity: 1,
        maxDistanceKm: 8,
        channel: '常州日报',
        declaration: true,
        consent: { agreed: true, noticeVersion: 'import' },
      },
    });
  });
});

describe('a cell of the volunteer list', () => {
  test.each([
    ['姓名', '', 'value.missing'],
    ['出生年份', '八九年', 'number.invalid'],
    ['出生年份', '1899', 'number.invalid'],
    ['出生年份', '2009', 'birthYear.range'],
    ['手机', '无', 'value.missing'],
    ['职业', '', 'value.missing'],
    ['可提供的帮扶', '入学、落户', 'suggestion.unknown'],
    ['最多结对人数', '0', 'number.invalid'],
    ['最多结对人数', '6', 'number.invalid'],
    ['最多结对人数', '1.5', 'number.invalid'],
    ['最多结对人数', '-1', 'number.invalid'],
    ['最远距离(公里)', '51', 'number.invalid'],
    ['最远距离(公里)', '很远', 'number.invalid'],
    ['背景核查', '也许', 'vetting.unknown'],
    ['职业', '=1+1', 'cell.formula'],
  ])('%s “%s” is refused as %s', (heading, cell, code) => {
    const { refused, accepted } = withCell(heading, cell);
    expect(refused).toMatchObject([{ row: 1, field: heading, code }]);
    expect(accepted).toEqual([]);
  });

  test.each([
    ['出生年份', '1989年', { birthYear: 1989 }],
    ['出生年份', '2008', { birthYear: 2008 }],
    ['最多结对人数', '5人', { capacity: 5 }],
    ['最远距离(公里)', '2.5km', { maxDistanceKm: 2.5 }],
    ['特长', '', { skills: [] }],
    ['性别', '=1+1', { name: '何梅娟' }],
  ])('%s “%s” is understood, or not looked at', (heading, cell, expected) => {
    expect(withCell(heading, cell).accepted[0]?.application).toMatchObject(expected);
  });

  test.each([
    ['所属', '妇联执委', 'womensFederation'],
    ['单位类别', '教师', 'teacher'],
    ['身份类别', '巾帼志愿者', 'womenVolunteers'],
    ['所属', '', undefined],
  ])('R-IN-138: %s “%s” is the affiliation %s', (heading, cell, affiliation) => {
    expect(withCell(heading, cell).accepted[0]?.application.affiliation).toBe(affiliation);
  });

  test('R-IN-138: an affiliation that is not in the list is refused with the column’s name', () => {
    const { refused } = withCell('所属', '外星人');

    expect(refused).toMatchObject([{ field: '所属', code: 'affiliation.unknown' }]);
  });

  test.each([
    ['已核查', true],
    ['待核查', false],
    ['', false],
  ])('R-IN-12: 背景核查 “%s” states a record check: %s', (cell, recordCheck) => {
    expect(withCell('背景核查', cell).accepted[0]).toMatchObject({ recordCheck });
  });
});
