/** A list of officers as offices keep it: pasted from a sheet, or typed. */
import { describe, expect, it } from 'vitest';
import { MAX_OFFICES, officeRows } from '../../../shared/office/accounts/office-row.ts';
import { readOfficeTable } from '../../../shared/office/accounts/office-table.ts';

const STREETS = [
  { code: '320404001', name: '永红街道' },
  { code: '320404002', name: '荷花池街道' },
];
const read = (text: string) => readOfficeTable(text, STREETS);
const faultsOf = (text: string) =>
  read(text).flatMap(({ line, faults }) => faults.map(({ column, code }) => `${line} ${column} ${code}`));

describe('R-KE-51: a list of officers', () => {
  it('is read as it is pasted from a sheet, with headings in any order and columns that say something else', () => {
    const text = [
      '\ufeff序号\t角色\t负责的镇(街道)\t邮箱\t姓名\t单位\t',
      '1\t镇（街道）妇联\t永红街道、荷花池街道\tyonghong@changban.example\t永红街道妇联\t\t',
      '',
      '2\t转介单位、审计人员\t\tschool@changban.example\t\t示例小学\t',
    ].join('\r\n');
    expect(read(text)).toEqual([
      {
        line: 2,
        office: {
          label: '永红街道妇联',
          roles: ['street'],
          streets: ['320404001', '320404002'],
          email: 'yonghong@changban.example',
        },
        faults: [],
      },
      {
        line: 4,
        office: {
          organisation: '示例小学',
          roles: ['referrer', 'auditor'],
          streets: [],
          email: 'school@changban.example',
        },
        faults: [],
      },
    ]);
  });

  it('is read as it is typed, in either language, with commas of any width', () => {
    const text = '区妇联办公室，区妇联，，office@changban.example\nAudit,Auditor,,audit@changban.example';
    expect(read(text).map(({ office, faults }) => [office.label, office.roles, faults])).toEqual([
      ['区妇联办公室', ['district'], []],
      ['Audit', ['auditor'], []],
    ]);
  });

  it.each([
    ['a word that is no role', '甲,主任,,a@b.example', ['1 roles role.unknown']],
    ['no role', '甲,,,a@b.example', ['1 roles value.missing']],
    ['a volunteer', '甲,志愿者,,a@b.example', ['1 roles role.byFile']],
    ['a street of elsewhere', '甲,街道妇联,别的街道,a@b.example', ['1 streets street.unknown']],
    ['a street officer without a street', '甲,镇妇联,,a@b.example', ['1 streets value.missing']],
    ['a referrer without an organisation', '甲,转介单位,,a@b.example', ['1 organisation value.missing']],
    ['no address', '甲,区妇联,,', ['1 email email.invalid']],
    ['an address that is none', '甲,区妇联,,a@b', ['1 email email.invalid']],
    ['a name that is too long', `${'甲'.repeat(41)},区妇联,,a@b.example`, ['1 label value.invalid']],
    [
      'an address twice, in any case',
      '甲,区妇联,,a@b.example\n乙,区妇联,,A@B.example',
      ['2 email member.repeated'],
    ],
  ])('names the field of a line with %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('names every wrong line', () => {
    expect(faultsOf('甲,主任,,x\n乙,区妇联,,b@b.example\n丙,区妇联,,y')).toEqual([
      '1 roles role.unknown',
      '1 email email.invalid',
      '3 email email.invalid',
    ]);
  });

  it('has at most 200 rows', () => {
    const row = (at: number) => ({ roles: ['district'], email: `officer-${at}@changban.example` });
    const rows = (count: number) => officeRows.safeParse(Array.from({ length: count }, (_, at) => row(at)));
    expect([MAX_OFFICES, rows(200).success, rows(201).success, rows(0).success]).toEqual([
      200,
      true,
      false,
      false,
    ]);
  });
});
