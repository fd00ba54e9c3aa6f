/** One good row of each kind, and the same with one thing spoiled. */
import { readFileSync } from 'node:fs';
import { readTable } from '../../../functions/intake/imports/import-file.ts';
import type { ImportContext } from '../../../shared/intake/imports/import-rows.ts';
import type { Table } from '../../../shared/intake/imports/import-table.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { parseInstant } from '../../../shared/kernel/instants.ts';

export const context: ImportContext = {
  now: parseInstant('2026-04-01T10:00:00+08:00'),
  language: 'zh-CN',
  districtCode: '320404' as DistrictCode,
};

export const survey: Readonly<Record<string, string>> = {
  提交答卷时间: '2026/3/2 08:00:00',
  孩子姓名: '胡宁天',
  性别: '女',
  出生年月: '2019-07',
  儿童类别: '留守儿童',
  监护人姓名: '宋萍卫',
  与孩子关系: '奶奶',
  联系电话: '19905216521',
  '所在镇(街道)': '邹区镇',
  '所在村(社区)': '安基村村委会',
  详细地址: '6幢乙单元610室',
  年级: '小学4年级',
  需要哪些帮扶: '定期走访探视┋入学、落户、评残等政策咨询',
  最希望得到的帮扶: '定期走访探视',
  兴趣爱好: '围棋┋羽毛球',
  方便的时间: '周六下午┋周日上午',
  其他情况: '',
  是否同意信息用于本次结对帮扶: '同意',
};

export const volunteer: Readonly<Record<string, string>> = {
  姓名: '何梅娟',
  性别: '女',
  出生年份: '1989',
  手机: '19904780381',
  职业: '社区工作者',
  '镇(街道)': '荷花池街道',
  '村(社区)': '机械一村社区居委会',
  可提供的帮扶: '参与公益研学、入学、落户、评残等政策咨询',
  特长: '舞蹈、编程',
  可服务时间: '工作日晚上',
  最多结对人数: '2',
  '最远距离(公里)': '10',
  了解渠道: '街道推荐',
  背景核查: '已核查',
};

/** A table with the headings of the first row. */
export const tableOf = (...rows: readonly Readonly<Record<string, string>>[]): string[][] => [
  Object.keys(rows[0] ?? {}),
  ...rows.map((row) => Object.values(row)),
];

/** A file of the spring of 2026, read as it would be when it is sent. */
export async function springTable(name: 'needs-survey.csv' | 'volunteers.csv'): Promise<Table> {
  const file = await readTable(readFileSync(`data/spring-2026/${name}`), name);
  if ('problem' in file) throw new Error(`${name} is refused: ${file.problem}`);
  return file.rows;
}
