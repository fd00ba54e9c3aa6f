import { describe, expect, test } from 'vitest';
import { readNeedsSurveyRows } from '../../../shared/intake/imports/import-needs-survey.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import { context, springTable, survey, tableOf } from './import-tables.ts';

const read = (table: string[][]) => readNeedsSurveyRows(table, context);
const withCell = (heading: string, cell: string) => read(tableOf({ ...survey, [heading]: cell }));
const codes = (result: ReturnType<typeof read>) => result.refused.map(({ field, code }) => [field, code]);

describe('the needs survey of spring 2026', () => {
  test('is read whole: 240 rows accepted, none refused', async () => {
    const result = readNeedsSurveyRows(await springTable('needs-survey.csv'), context);

    expect(result).toMatchObject({ rows: 240, refused: [], headingErrors: [] });
    expect(result.accepted.map(({ row }) => row)).toEqual(
      Array.from({ length: 240 }, (_, index) => index + 1),
    );
    expect(result.accepted[1]).toMatchObject({
      submittedAt: '2026-03-02T00:09:00.000Z',
      survey: {
        child: {
          name: '田怡然',
          gender: 'male',
          birthMonth: '2010-07',
          kinds: ['leftBehind', 'lowIncome'],
          grade: '2年级',
        },
        guardian: { name: '徐芳玲', relation: '外公', phone: '19907865090' },
        address: { streetCode: '320404116', communityCode: '320404116001', detail: '32幢甲单元1182室' },
        needs: ['A5', 'B5', 'D5', 'D4', 'A2'],
        mostWanted: ['A2', 'B5'],
        interests: [],
        freeTimes: ['sunAfternoon', 'holidays', 'sunMorning'],
        consent: { agreed: true },
      },
    });
    expect(result.accepted[3]?.survey.note).toBe('与奶奶一起生活,父母在外务工');
  });
});

describe('a cell of the needs survey', () => {
  test.each([
    ['孩子姓名', '', 'value.missing'],
    ['孩子姓名', '无', 'value.missing'],
    ['孩子姓名', '名'.repeat(41), 'text.tooLong'],
    ['孩子姓名', '名\u0007', 'text.controlCharacters'],
    ['性别', '不详', 'gender.unknown'],
    ['出生年月', '去年', 'month.invalid'],
    ['出生年月', '2016-13', 'month.invalid'],
    ['出生年月', '2016-02-30', 'month.invalid'],
    ['出生年月', '2016.1', 'month.invalid'],
    ['出生年月', '2026-05', 'birthMonth.future'],
    ['出生年月', '2008-03', 'birthMonth.notMinor'],
    ['儿童类别', '留守儿童┋富裕儿童', 'kind.unknown'],
    ['与孩子关系', '', 'relation.missing'],
    ['联系电话', '1990521652', 'phone.invalid'],
    ['联系电话', '12905216521', 'phone.invalid'],
    ['联系电话', '1.9905E+10', 'phone.invalid'],
    ['所在镇(街道)', '天宁街道', 'street.unknown'],
    ['所在村(社区)', '花园西村社区', 'community.unknown'],
    ['所在村(社区)', '泰村', 'community.ambiguous'],
    ['详细地址', '-', 'value.missing'],
    ['需要哪些帮扶', '', 'value.missing'],
    ['需要哪些帮扶', '定期走访探视┋陪打游戏', 'suggestion.unknown'],
    ['最希望得到的帮扶', '共同阅读书籍', 'mostWanted.notNeeded'],
    ['兴趣爱好', '字'.repeat(41), 'text.tooLong'],
    ['方便的时间', '周六凌晨', 'freeTime.unknown'],
    ['其他情况', '=HYPERLINK("http://example.com")', 'cell.formula'],
    ['其他情况', '@SUM(A1)', 'cell.formula'],
    ['其他情况', '+1+cmd|A1', 'cell.formula'],
    ['其他情况', '-2+3+cmd|A1', 'cell.formula'],
    ['其他情况', '\t=1+1', 'cell.formula'],
    ['其他情况', '\tx', 'cell.formula'],
    ['其他情况', '＝1+1', 'cell.formula'],
    ['其他情况', "'=1+1", 'cell.formula'],
    ['其他情况', '字'.repeat(1001), 'text.tooLong'],
    ['是否同意信息用于本次结对帮扶', '不同意', 'consent.missing'],
    ['是否同意信息用于本次结对帮扶', '', 'consent.missing'],
    ['提交答卷时间', '三月二日', 'time.invalid'],
    ['提交答卷时间', '2026/3/2 24:00:00', 'time.invalid'],
    ['提交答卷时间', '2026/4/2 00:00:00', 'date.future'],
  ])('%s “%s” is refused as %s', (heading, cell, code) => {
    const result = withCell(heading, cell);

    expect(codes(result)).toEqual([[heading, code]]);
    expect(result.refused[0]).toMatchObject({ row: 1, message: expect.stringMatching(/\p{Script=Han}/u) });
    expect(result.accepted).toEqual([]);
  });

  test.each([
    ['出生年月', '2016/9', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '2016年9月', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '2016.09', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '２０１６－０９', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '2016年9月1日', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '2016-09-01 00:00:00', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '201609', { child: { birthMonth: '2016-09' } }],
    ['出生年月', '2026-04', { child: { birthMonth: '2026-04' } }],
    ['出生年月', '2008-04', { child: { birthMonth: '2008-04' } }],
    ['儿童类别', '留守、低保；留守儿童', { child: { kinds: ['leftBehind', 'lowIncome'] } }],
    ['性别', '男孩', { child: { gender: 'male' } }],
    ['联系电话', '+86 199-0521-6521', { guardian: { phone: '19905216521' } }],
    ['联系电话', '8619905216521', { guardian: { phone: '19905216521' } }],
    ['联系电话', '１９９０５２１６５２１', { guardian: { phone: '19905216521' } }],
    ['联系电话', '\t19905216521', { guardian: { phone: '19905216521' } }],
    ['联系电话', '19905216521.0', { guardian: { phone: '19905216521' } }],
    ['联系电话', '（0519）86881234', { guardian: { phone: '051986881234' } }],
    ['联系电话', "'+86 19905216521", { guardian: { phone: '19905216521' } }],
    ['所在镇(街道)', '常州市钟楼区邹区', { address: { streetCode: '320404116' } }],
    ['需要哪些帮扶', 'A1,D4', { needs: ['A1', 'D4'] }],
    ['兴趣爱好', '围棋、 羽毛球;\n阅读', { interests: ['围棋', '羽毛球', '阅读'] }],
    ['兴趣爱好', '(跳过)', { interests: [] }],
    ['方便的时间', '星期六上午、周天下午', { freeTimes: ['satMorning', 'sunAfternoon'] }],
    ['是否同意信息用于本次结对帮扶', '同意。', { consent: { agreed: true } }],
  ])('%s “%s” is understood', (heading, cell, expected) => {
    const result = withCell(heading, cell);

    expect(result.refused).toEqual([]);
    expect(result.accepted[0]?.survey).toMatchObject(expected);
  });

  test('that says “nothing” leaves an optional field out', () => {
    for (const nothing of ['', '-', '—', '无', '（空）', '(跳过)'])
      expect(withCell('其他情况', nothing).accepted[0]?.survey.note).toBeUndefined();
  });

  test('with a time without seconds, or none, is an instant in Shanghai, or now', () => {
    expect(withCell('提交答卷时间', '2026年3月2日 8:05').accepted[0]?.submittedAt).toBe(
      '2026-03-02T00:05:00.000Z',
    );
    expect(withCell('提交答卷时间', '').accepted[0]?.submittedAt).toBe(context.now);
  });
});

describe('a row of the needs survey', () => {
  test('R-KE-23: is read without the names and phones that its texts hold, but for the note', () => {
    const named = {
      孩子姓名: '岳小山',
      监护人姓名: '岳长河',
      年级: '岳小山三年级',
      兴趣爱好: '和岳长河下棋',
    };
    const { accepted } = read(tableOf({ ...survey, ...named }));

    expect(accepted[0]?.survey).toMatchObject({
      child: { grade: '孩子三年级' },
      interests: ['和监护人下棋'],
    });
  });

  test('is refused once for each wrong column, in the order of the form, and never with an identity in the message', () => {
    const result = read(
      tableOf({
        ...survey,
        性别: '?',
        联系电话: '123',
        '所在镇(街道)': '火星街道',
        需要哪些帮扶: '上网、打游戏',
      }),
    );

    expect(codes(result)).toEqual([
      ['性别', 'gender.unknown'],
      ['联系电话', 'phone.invalid'],
      ['所在镇(街道)', 'street.unknown'],
      ['需要哪些帮扶', 'suggestion.unknown'],
    ]);
    expect(result.refused.at(-1)?.message).toBe('帮扶目录中没有此项：“上网”“打游戏”');
    expect(JSON.stringify(result.refused)).not.toContain('123');
  });

  test('is refused in the language of the one who imports', () => {
    const table = tableOf({ ...survey, 需要哪些帮扶: '打游戏' });
    const { refused } = readNeedsSurveyRows(table, { ...context, language: 'en' });
    expect(refused[0]?.message).toBe('Not in the catalogue of support: “打游戏”');
  });

  test('that is blank is left out, and counted in the numbers of the rows below', () => {
    const blank = Object.fromEntries(Object.keys(survey).map((heading) => [heading, ' ']));
    const result = read([[''], ...tableOf(survey, blank, { ...survey, 性别: '' })]);

    expect(result).toMatchObject({ rows: 2, accepted: [{ row: 1 }], refused: [{ row: 3, field: '性别' }] });
  });

  test.each([
    ['a cell short', (cells: string[]) => cells.slice(0, -1), ['row.cellCount']],
    ['a cell too many', (cells: string[]) => [...cells, '务工'], ['row.cellCount']],
    ['with empty cells too many', (cells: string[]) => [...cells, '', ''], []],
  ])('%s is refused as %3$s', (_, spoil, expected) => {
    const [headings = [], cells = []] = tableOf(survey);
    expect(read([headings, spoil(cells)]).refused.map(({ code }) => code)).toEqual(expected);
  });

  test('of a street that the officer does not answer for is refused', () => {
    const streetCodes = ['320404001' as StreetCode];
    const { refused } = readNeedsSurveyRows(tableOf(survey), { ...context, streetCodes });
    expect(refused).toMatchObject([{ field: '所在镇(街道)', code: 'street.notYours' }]);
  });
});
