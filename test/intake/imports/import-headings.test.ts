import { describe, expect, test } from 'vitest';
import { readNeedsSurveyRows } from '../../../shared/intake/imports/import-needs-survey.ts';
import { context, springTable, survey, tableOf } from './import-tables.ts';

const renamed = (from: string, to: string) =>
  tableOf(
    Object.fromEntries(
      Object.entries(survey).map(([heading, cell]) => [heading === from ? to : heading, cell]),
    ),
  );
const without = (...left: string[]) =>
  tableOf(Object.fromEntries(Object.entries(survey).filter(([heading]) => !left.includes(heading))));

describe('headings', () => {
  test.each([
    ['孩子姓名', '1、孩子姓名'],
    ['孩子姓名', '12. 孩子姓名'],
    ['孩子姓名', 'Q3 孩子姓名'],
    ['孩子姓名', '*1．孩子姓名：'],
    ['孩子姓名', '姓名'],
    ['孩子姓名', '\uFEFF"孩子姓名"'.replaceAll('"', '')],
    ['所在镇(街道)', '8、所在镇（街道）'],
    ['需要哪些帮扶', '12、需要哪些帮扶(多选)'],
    ['需要哪些帮扶', '需要哪些帮扶【多选题】'],
    ['最希望得到的帮扶', '13、最希望得到的帮扶（最多2项）'],
  ])('“%s” is found as “%s”', (heading, written) => {
    expect(readNeedsSurveyRows(renamed(heading, written), context)).toMatchObject({ accepted: [{ row: 1 }] });
  });

  test('may stand in any order, among others that are not known', () => {
    const entries = Object.entries({ 来自IP: '=1+1', ...survey, '': '' }).toReversed();
    const result = readNeedsSurveyRows(tableOf(Object.fromEntries(entries)), context);
    expect(result).toMatchObject({ accepted: [{ row: 1 }], refused: [] });
  });

  test('a required one that is missing refuses the whole file and is named', () => {
    const result = readNeedsSurveyRows(without('出生年月', '联系电话'), context);
    expect(result).toMatchObject({ rows: 1, accepted: [], refused: [] });
    expect(result.headingErrors).toEqual([
      { field: '出生年月', code: 'header.missing', message: '缺少此列标题：“出生年月”' },
      { field: '联系电话', code: 'header.missing', message: '缺少此列标题：“联系电话”' },
    ]);
  });

  test('one that stands twice refuses the whole file', () => {
    const [headings = [], cells = []] = tableOf(survey);
    const result = readNeedsSurveyRows(
      [
        [...headings, '3、性别'],
        [...cells, '男'],
      ],
      context,
    );
    expect(result.headingErrors).toMatchObject([{ field: '性别', code: 'header.repeated' }]);
    expect(result.accepted).toEqual([]);
  });

  test('another word for a heading that is there is not a repetition', () => {
    const [headings = [], cells = []] = tableOf(survey);
    const result = readNeedsSurveyRows(
      [
        [...headings, '电话'],
        [...cells, ''],
      ],
      context,
    );
    expect(result).toMatchObject({ accepted: [{ row: 1 }], headingErrors: [] });
  });

  test('optional ones may be missing', () => {
    const result = readNeedsSurveyRows(
      without('年级', '其他情况', '兴趣爱好', '方便的时间', '最希望得到的帮扶', '提交答卷时间'),
      context,
    );
    expect(result).toMatchObject({ accepted: [{ submittedAt: context.now }], headingErrors: [] });
  });

  test('of the volunteer list refuse a file sent as a needs survey', async () => {
    const { headingErrors, accepted } = readNeedsSurveyRows(await springTable('volunteers.csv'), context);
    expect(headingErrors.map(({ field }) => field)).toContain('监护人姓名');
    expect(accepted).toEqual([]);
  });
});
