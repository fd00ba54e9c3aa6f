/** What can be wrong with a field in intake. */
import type { Bilingual } from '../kernel/language.ts';

export const INTAKE_FIELD_RULES = {
  'phoneLast4.invalid': {
    zh: '请填写电话号码的后四位数字',
    en: 'Enter the last four digits of the phone number',
  },
  'mostWanted.notNeeded': { zh: '请从已选的需求中选择', en: 'Choose from the needs selected above' },
  'community.unknown': {
    zh: '该镇（街道）下没有此村（社区）',
    en: 'There is no such community in this street',
  },
  'community.ambiguous': {
    zh: '村（社区）名称不唯一，请写全称',
    en: 'More than one community has this name. Enter the full name',
  },
  'addresses.invalid': {
    zh: '请填写邮箱地址，多个地址用分号分隔',
    en: 'Enter e-mail addresses, separated by semicolons',
  },
  'birthMonth.future': { zh: '出生年月不能晚于本月', en: 'The month of birth cannot be in the future' },
  'birthMonth.notMinor': { zh: '本计划面向未满 18 周岁的儿童', en: 'The programme is for children under 18' },
  'birthYear.range': { zh: '志愿者须年满 18 周岁', en: 'Volunteers must be 18 or older' },
  'import.noFamilies': {
    zh: '只有儿童名单的导入有回执信',
    en: 'Only an import of children has receipt letters',
  },
  'consent.missing': { zh: '须先同意知情同意书', en: 'Consent is required' },
  'consent.inPerson': {
    zh: '孩子本人的同意须当面征求并登记',
    en: 'A child’s own consent is asked for and recorded in person',
  },
  'consent.spoken': {
    zh: '监护人的同意请选择书面或电话',
    en: 'Choose on paper or by phone for a guardian',
  },
  'notice.unknown': {
    zh: '没有此版本的同意书，或该版本不含此用途',
    en: 'This version of the consent notice does not exist or does not cover this purpose',
  },
  'date.future': { zh: '日期不能晚于今天', en: 'The date cannot be in the future' },
  'date.past': { zh: '日期须晚于今天', en: 'The date must be later than today' },
  'date.order': {
    zh: '有效期须晚于办理日期',
    en: 'The expiry date must be later than the date of the check',
  },
  'enquiryNumber.invalid': {
    zh: '请填写查询编号，只含文字、数字、括号和连字符',
    en: 'Enter the enquiry number: letters, digits, brackets and hyphens only',
  },
  'enquiryNumber.ofPerson': {
    zh: '请填写查询编号，不要填写身份证号或手机号码',
    en: 'Enter the number of the enquiry, not an identity card or phone number',
  },
  'classes.incomplete': {
    zh: '须查询性侵害、虐待、拐卖、暴力伤害四类记录',
    en: 'The enquiry must cover all four classes: sexual abuse, maltreatment, trafficking, violent crime',
  },
  'recordCheck.tooLong': {
    zh: '背景核查自办理之日起有效期不超过 12 个月',
    en: 'A background check is valid for at most 12 months from its date',
  },
  'instant.future': { zh: '时间不能晚于现在', en: 'The time cannot be in the future' },
  'outsideReport.early': {
    zh: '时间不能早于收到疑似侵害报告的时间',
    en: 'The time cannot be before harm was reported here',
  },
  'date.orEmpty': {
    zh: '请填写日期（如 2027-01-01）或留空',
    en: 'Enter a date (for example 2027-01-01), or nothing',
  },
  'pledge.unknown': { zh: '没有此版本的安全承诺书', en: 'There is no such version of the safety pledge' },
  'pledge.outdated': {
    zh: '请签署现行版本的安全承诺书',
    en: 'Sign the version of the safety pledge that is in force',
  },
  'pledge.by': {
    zh: '本人签署只能由志愿者本人办理；工作人员只能登记纸质承诺书',
    en: 'Only volunteers themselves sign; officers record a pledge on paper',
  },
  'qualification.notNeeded': {
    zh: '该项帮扶无须专业资质',
    en: 'This help needs no qualification',
  },
  'gender.unknown': { zh: '性别应为“男”或“女”', en: 'Enter 男 or 女' },
  'relation.missing': { zh: '请填写与孩子的关系', en: 'Enter the relationship to the child' },
  'freeTime.unknown': { zh: '没有此时间选项', en: 'Unknown time option' },
  'affiliation.unknown': {
    zh: '所属应为：妇联执委、巾帼志愿者、教师、机关干部、社区工作者、其他',
    en: 'Enter an affiliation from the list, or leave it empty',
  },
  'number.invalid': { zh: '请填写规定范围内的整数', en: 'Enter a whole number within the allowed range' },
  'vetting.unknown': { zh: '背景核查应为“已核查”或“待核查”', en: 'Enter 已核查 or 待核查' },
  'header.missing': { zh: '缺少此列标题', en: 'This column heading is missing' },
  'column.unknown': { zh: '没有此项内容', en: 'Unknown column' },
  'header.repeated': { zh: '此列标题重复', en: 'This column heading appears more than once' },
  'row.cellCount': {
    zh: '该行的列数与标题不符',
    en: 'The number of cells in this row does not match the headings',
  },
  'row.repeated': {
    zh: '同一地方、同一类别在文件中重复',
    en: 'This place and category is in the file more than once',
  },
  'cell.formula': { zh: '单元格内含公式，请改为纯文本', en: 'The cell contains a formula. Use plain text' },
  'file.encoding': {
    zh: '文件编码无法识别，请另存为 UTF-8 或 GB18030',
    en: 'The file encoding is not recognised. Save the file as UTF-8 or GB18030',
  },
  'file.tooLarge': { zh: '文件超过 4 MB', en: 'The file is larger than 4 MB' },
  'file.empty': { zh: '文件中没有数据行', en: 'The file contains no data rows' },
  'file.csv': { zh: '不是有效的 CSV 文件', en: 'Not a valid CSV file' },
  'file.dimensions': {
    zh: '超过 40000 行或 100 列，请分成几个文件',
    en: 'More than 40,000 rows or 100 columns. Split the file',
  },
  'file.tooLong': {
    zh: '单元格内容过长（超过 32,767 字），或全部内容超过 2,000 万字，请拆分后再导入',
    en: 'A cell is longer than 32,767 characters, or all cells together are longer than 20 million; split the file',
  },
  'file.xls': {
    zh: '旧版 .xls 文件，请另存为 .xlsx 或 CSV',
    en: 'This is an old .xls file. Save it as .xlsx or CSV',
  },
  'file.xlsx': { zh: '不是有效的 .xlsx 文件', en: 'Not a valid .xlsx file' },
  'search.empty': { zh: '请填写姓名或电话', en: 'Enter a name or a phone number' },
  'waiting.status': {
    zh: '只有等待结对或已推荐的儿童有等待时间',
    en: 'Only children who are waiting or have a proposed match have a waiting time',
  },
  'correction.empty': { zh: '没有要更正的内容', en: 'Nothing to correct' },
  'community.otherStreet': {
    zh: '该村（社区）属于其他镇（街道），请办理档案转移',
    en: 'This community is in another street. Transfer the file instead',
  },
  'text.tooLong': { zh: '文字过长', en: 'The text is too long' },
  'list.tooLong': { zh: '所选项数过多', en: 'Too many options are selected' },
  'time.invalid': {
    zh: '请按“2026/3/2 08:00:00”填写时间',
    en: 'Enter a time, for example 2026/3/2 08:00:00',
  },
  'street.notYours': { zh: '该镇（街道）不在您负责的范围内', en: 'This street is not one of yours' },
  'street.same': { zh: '档案已属于该镇（街道）', en: 'The file already belongs to this street' },
  'street.otherDistrict': { zh: '该镇（街道）不属于本区', en: 'This street belongs to another district' },
  'take.notDuplicate': { zh: '该行不是疑似重复行', en: 'This row is not a possible duplicate' },
  'guard.filledIn': { zh: '此项请留空', en: 'Leave this field empty' },
  'guard.tooFast': {
    zh: '填写过快，请核对后再提交',
    en: 'The form was completed too quickly. Check your answers and submit again',
  },
} as const satisfies Record<string, Bilingual>;

export type IntakeFieldCode = keyof typeof INTAKE_FIELD_RULES;
