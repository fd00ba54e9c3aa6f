/** What can be wrong with a field beyond its mere type: a code and the words for it in both languages. */
import * as z from 'zod';
import type { Bilingual } from './language.ts';

export const FIELD_RULES = {
  'phone.invalid': {
    zh: '请填写有效的手机号码或带区号的座机',
    en: 'A mobile number or a land line with area code',
  },
  'phoneLast4.invalid': { zh: '请填写电话号码的后四位数字', en: 'The last four digits of the phone' },
  'month.invalid': { zh: '请按“年-月”填写，如 2016-09', en: 'A month such as 2016-09' },
  'text.controlCharacters': { zh: '含有不可见的控制字符', en: 'Contains control characters' },
  'suggestion.unknown': { zh: '帮扶目录中没有此项', en: 'Not in the catalogue of help' },
  'mostWanted.notNeeded': { zh: '最希望的帮扶须在已选需求之中', en: 'Must be one of the needs' },
  'street.unknown': { zh: '没有此镇（街道）', en: 'No such street' },
  'community.unknown': { zh: '该镇（街道）下没有此村（社区）', en: 'No such community in this street' },
  'community.ambiguous': {
    zh: '村（社区）名称不唯一，请写全称',
    en: 'More than one community has this name',
  },
  'birthMonth.future': { zh: '出生年月不能晚于本月', en: 'The birth month cannot be in the future' },
  'birthMonth.notMinor': { zh: '本计划面向未满 18 周岁的儿童', en: 'The programme is for children under 18' },
  'birthYear.range': { zh: '志愿者须年满 18 周岁', en: 'A volunteer must be of age' },
  'consent.missing': { zh: '须监护人同意后方可提交', en: 'The guardian’s consent is needed' },
  'notice.unknown': {
    zh: '没有此版本的同意书，或该版本不含此用途',
    en: 'No notice of this version asks for this purpose',
  },
  'date.future': { zh: '日期不能晚于今天', en: 'The date cannot be in the future' },
  'date.past': { zh: '日期须晚于今天', en: 'The date must be after today' },
  'date.order': { zh: '有效期须晚于办理日期', en: 'Must be valid beyond the day it was done' },
  'introduction.outside': {
    zh: '首次见面须在结对之日以后、三个月以内',
    en: 'The first meeting is after the pairing began and within three months from now',
  },
  'dates.order': { zh: '结束日期不能早于开始日期', en: 'The last day must not be before the first' },
  'anchor.invalid': { zh: '请填写“序号:封印值”', en: 'A seal’s number and hash, such as 45:9f86…' },
  'subject.invalid': { zh: '请按“类别:编号”填写，如 child:…', en: 'A kind and an id such as child:…' },
  'children.notPaired': { zh: '只能填写与您结对的儿童', en: 'Only children paired with this volunteer' },
  'volunteer.unknown': { zh: '本区没有这位志愿者', en: 'No such volunteer in this district' },
  'scope.unknown': { zh: '没有此区或镇（街道）', en: 'No such district or street' },
  'period.invalid': {
    zh: '请填写月份（2026-03）或季度（2026-Q1）',
    en: 'A month (2026-03) or a quarter (2026-Q1)',
  },
  'period.scope': { zh: '季报只面向全区', en: 'A quarterly digest is for a district' },
  'gender.unknown': { zh: '性别应为“男”或“女”', en: 'Expected 男 or 女' },
  'kind.unknown': { zh: '没有此儿童类别', en: 'No such kind' },
  'relation.missing': { zh: '请填写与孩子的关系', en: 'How the guardian is related to the child' },
  'freeTime.unknown': { zh: '没有此时间选项', en: 'No such time' },
  'number.invalid': { zh: '请填写范围内的整数', en: 'A whole number within its range' },
  'vetting.unknown': { zh: '背景核查应为“已核查”或“待核查”', en: 'Expected 已核查 or 待核查' },
  'header.missing': { zh: '缺少此列标题', en: 'This heading is missing' },
  'column.unknown': { zh: '没有此项内容', en: 'No such column' },
  'header.repeated': { zh: '此列标题重复', en: 'This heading stands twice' },
  'row.cellCount': {
    zh: '该行的列数与标题不符',
    en: 'This row has another number of cells than the headings',
  },
  'cell.formula': { zh: '单元格内含公式，请改为纯文本', en: 'The cell holds a formula; give plain text' },
  'file.encoding': { zh: '文件编码无法识别，请另存为 UTF-8 或 GB18030', en: 'Neither UTF-8 nor GB18030' },
  'file.tooLarge': { zh: '文件超过 4 MB', en: 'The file is larger than 4 MB' },
  'file.base64': { zh: '文件内容不是有效的 base64', en: 'Not valid base64' },
  'file.empty': { zh: '文件中没有数据行', en: 'No rows below the headings' },
  'file.csv': { zh: '不是有效的 CSV 文件', en: 'Not a valid CSV file' },
  'file.dimensions': {
    zh: '超过 40000 行或 100 列，请分成几个文件',
    en: 'More than 40,000 rows or 100 columns; split the file',
  },
  'file.xls': {
    zh: '旧版 .xls 文件，请另存为 .xlsx 或 CSV',
    en: 'An old .xls file; save it as .xlsx or CSV',
  },
  'file.xlsx': { zh: '不是有效的 .xlsx 文件', en: 'Not a valid .xlsx file' },
  'search.empty': { zh: '请填写姓名或电话', en: 'Give a name or a phone' },
  'waiting.status': {
    zh: '只有等待结对或已推荐的儿童有等待时间',
    en: 'Only children who wait or are proposed have a waiting time',
  },
  'value.missing': { zh: '请填写此项', en: 'This must be filled in' },
  'value.invalid': { zh: '内容无效', en: 'This is not valid' },
  'text.identity': {
    zh: '请勿在此填写电话或证件号码',
    en: 'Leave out phone and identity numbers here',
  },
  'text.names': {
    zh: '请勿在此写出姓名、电话或住址：此处文字会长期留存',
    en: 'Leave out names, phones and addresses: this text is kept for good',
  },
  'correction.empty': { zh: '没有要更正的内容', en: 'Nothing to correct' },
  'community.otherStreet': {
    zh: '该村（社区）属于其他镇（街道），请办理转街道',
    en: 'This community is in another street: transfer the file instead',
  },
  'text.tooLong': { zh: '文字过长', en: 'The text is too long' },
  'list.tooLong': { zh: '所选项数过多', en: 'Too many are chosen' },
  'time.invalid': { zh: '请按“2026/3/2 08:00:00”填写时间', en: 'A time such as 2026/3/2 08:00:00' },
  'street.notYours': { zh: '该镇（街道）不在您负责的范围内', en: 'You do not answer for this street' },
  'street.same': { zh: '档案已属于该镇（街道）', en: 'The file belongs to this street already' },
  'street.otherDistrict': { zh: '该镇（街道）不属于本区', en: 'This street belongs to another district' },
  'take.notDuplicate': { zh: '该行不是疑似重复行', en: 'This row is not a likely duplicate' },
  'guard.filledIn': { zh: '此项请留空', en: 'Leave this empty' },
  'guard.tooFast': { zh: '填写过快，请核对后再提交', en: 'Filled in too fast; please check and send again' },
  'webhook.invalid': { zh: '不是有效的网址', en: 'Not a valid address' },
  'webhook.host': {
    zh: '只能填写企业微信群机器人的网址（https://qyapi.weixin.qq.com/…）',
    en: 'Only the address of a WeCom group robot (https://qyapi.weixin.qq.com/…)',
  },
  'weights.zero': { zh: '权重不能全部为零', en: 'The weights cannot all be zero' },
} as const satisfies Record<string, Bilingual>;

export type FieldCode = keyof typeof FIELD_RULES;

/** Names the rule in a zod refinement; `serve` turns it into `{pointer, code, message}`. */
export const rule = (code: FieldCode, path?: PropertyKey[]) => ({ params: { code }, ...(path && { path }) });

/** Text of one pattern. */
export const patternText = (pattern: RegExp, code: FieldCode) =>
  z
    .string()
    .refine((text) => pattern.test(text), rule(code))
    .meta({ pattern: pattern.source });
