/** The answers of the needs survey, one row each, in the order of its columns. Whatever names them all is derived from this table. */
import type { AnswerPath, FieldRow } from './field-types.ts';

export const SURVEY_FIELDS = {
  name: {
    path: 'child.name',
    record: 'identity',
    shown: { key: 'maskedName', heading: '掩码姓名' },
    kind: 'personName',
    label: { zh: '孩子姓名', en: 'Child’s name' },
    isRequired: true,
    also: ['儿童姓名', '学生姓名', '姓名'],
  },
  gender: {
    path: 'child.gender',
    record: 'file',
    afterErasure: 'retained',
    kind: 'gender',
    label: { zh: '性别', en: 'Gender' },
    isRequired: true,
    also: ['孩子性别', '儿童性别'],
  },
  birthMonth: {
    path: 'child.birthMonth',
    record: 'identity',
    shown: { key: 'birthYear', heading: '出生年份' },
    kind: 'month',
    label: { zh: '出生年月', en: 'Month of birth' },
    isRequired: true,
    also: ['孩子出生年月', '儿童出生年月', '出生日期'],
  },
  kinds: {
    path: 'child.kinds',
    record: 'file',
    afterErasure: 'retained',
    kind: 'kinds',
    label: { zh: '儿童类别', en: 'Category' },
    isRequired: true,
    also: ['孩子类别', '儿童类型', '类别'],
  },
  guardianName: {
    path: 'guardian.name',
    record: 'identity',
    kind: 'personName',
    label: { zh: '监护人姓名', en: 'Guardian’s name' },
    isRequired: true,
    also: ['家长姓名', '监护人'],
  },
  relation: {
    path: 'guardian.relation',
    record: 'identity',
    kind: 'text',
    label: { zh: '与孩子关系', en: 'Relationship to the child' },
    isRequired: true,
    maxLength: 20,
    missing: 'relation.missing',
    also: ['与孩子的关系', '与儿童关系', '监护人与孩子关系', '关系'],
  },
  phone: {
    path: 'guardian.phone',
    record: 'identity',
    kind: 'phone',
    label: { zh: '联系电话', en: 'Phone' },
    isRequired: true,
    also: ['监护人电话', '监护人联系电话', '手机', '手机号', '手机号码', '电话', '联系方式'],
  },
  carerName: {
    path: 'carer.name',
    record: 'identity',
    kind: 'personName',
    label: { zh: '照护人姓名', en: 'Carer’s name' },
    isRequired: false,
    also: ['实际照护人姓名', '委托照护人', '照护人'],
  },
  carerRelation: {
    path: 'carer.relation',
    record: 'identity',
    kind: 'text',
    label: { zh: '照护人与孩子关系', en: 'Carer’s relationship to the child' },
    isRequired: false,
    maxLength: 20,
    also: ['照护人关系'],
  },
  carerPhone: {
    path: 'carer.phone',
    record: 'identity',
    kind: 'phone',
    label: { zh: '照护人电话', en: 'Carer’s phone' },
    isRequired: false,
    also: ['照护人联系电话'],
  },
  street: {
    path: 'address.streetCode',
    record: 'identity',
    shown: { key: 'streetCode' },
    kind: 'street',
    label: { zh: '所在镇（街道）', en: 'Street or town' },
    isRequired: true,
    heading: '所在镇(街道)',
    also: ['镇(街道)', '所在街道', '街道', '镇街'],
  },
  community: {
    path: 'address.communityCode',
    record: 'identity',
    shown: { key: 'communityCode' },
    kind: 'community',
    label: { zh: '所在村（社区）', en: 'Community or village' },
    isRequired: true,
    heading: '所在村(社区)',
    also: ['村(社区)', '所在社区', '社区', '村社区'],
  },
  detail: {
    path: 'address.detail',
    record: 'identity',
    kind: 'house',
    label: { zh: '详细地址', en: 'Detailed address' },
    isRequired: true,
    also: ['家庭住址', '家庭地址', '住址', '地址'],
  },
  grade: {
    path: 'child.grade',
    record: 'file',
    afterErasure: 'removed',
    kind: 'text',
    label: { zh: '年级', en: 'School year' },
    isRequired: false,
    also: ['所在年级'],
  },
  needs: {
    path: 'needs',
    record: 'file',
    afterErasure: 'retained',
    kind: 'suggestions',
    label: { zh: '需要的帮扶', en: 'Needs' },
    isRequired: true,
    heading: '需要哪些帮扶',
    also: ['需要的帮扶', '帮扶需求', '需求'],
  },
  mostWanted: {
    path: 'mostWanted',
    record: 'file',
    afterErasure: 'retained',
    kind: 'suggestions',
    label: { zh: '最希望得到的帮扶', en: 'Most wanted' },
    isRequired: false,
    also: ['最希望的帮扶'],
  },
  interests: {
    path: 'interests',
    record: 'file',
    afterErasure: 'removed',
    kind: 'words',
    label: { zh: '兴趣爱好', en: 'Interests' },
    isRequired: false,
    also: ['兴趣', '爱好'],
  },
  freeTimes: {
    path: 'freeTimes',
    record: 'file',
    afterErasure: 'retained',
    kind: 'freeTimes',
    label: { zh: '方便的时间', en: 'Available times' },
    isRequired: false,
    also: ['方便时间', '空闲时间'],
  },
  note: {
    path: 'note',
    record: 'identity',
    kind: 'longText',
    label: { zh: '其他情况', en: 'Note' },
    isRequired: false,
    also: ['其他情况说明', '备注'],
  },
} as const satisfies Readonly<Record<string, FieldRow>>;

type Fields = typeof SURVEY_FIELDS;
export type SurveyField = keyof Fields;
export const surveyFields = Object.keys(SURVEY_FIELDS) as readonly SurveyField[];

/** Answers that are corrected, merged or shown together. */
export const PART_LABELS = {
  guardian: { zh: '监护人', en: 'Guardian' },
  carer: { zh: '照护人', en: 'Carer' },
  address: { zh: '住址', en: 'Address' },
} as const;
export type Part = keyof typeof PART_LABELS;
/** A carer of whom nothing is said is none. */
export const OPTIONAL_PARTS: readonly Part[] = ['carer'];

/** The heading of its column in the questionnaire’s own files and in exports. */
export function fieldHeading(field: SurveyField): string {
  const { heading, label }: FieldRow = SURVEY_FIELDS[field];
  return heading ?? label.zh;
}

type PathsOf = { readonly [F in SurveyField as Fields[F]['path']]: F };
/** The field at each place of the form. Without a row for every answer this does not compile. */
export const FIELD_AT: Readonly<Record<AnswerPath, SurveyField>> = Object.fromEntries(
  surveyFields.map((field) => [SURVEY_FIELDS[field].path, field]),
) as PathsOf;
