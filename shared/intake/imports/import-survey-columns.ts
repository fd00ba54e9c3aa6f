/** The columns of the needs questionnaire’s export. */
import { readCommunity, readStreet } from './import-addresses.ts';
import { type Columns, fault, REQUIRED, value } from './import-column.ts';
import { readBirthMonth, readSubmittedAt } from './import-dates.ts';
import { listReader, readWords, SUGGESTION_NAMES } from './import-lists.ts';
import { FREE_TIME_NAMES, KIND_NAMES, readConsent, readGender, readPhone, readText } from './import-words.ts';

const suggestions = listReader(SUGGESTION_NAMES, 'suggestion.unknown');
const emptyList = value([]);
const nothing = value(undefined);

export const surveyColumns: Columns = {
  name: {
    heading: '孩子姓名',
    also: ['儿童姓名', '学生姓名', '姓名'],
    path: 'child.name',
    ifEmpty: REQUIRED,
    read: readText,
  },
  gender: {
    heading: '性别',
    also: ['孩子性别', '儿童性别'],
    path: 'child.gender',
    ifEmpty: REQUIRED,
    read: readGender,
  },
  birthMonth: {
    heading: '出生年月',
    also: ['孩子出生年月', '儿童出生年月', '出生日期'],
    path: 'child.birthMonth',
    ifEmpty: REQUIRED,
    read: readBirthMonth,
  },
  kinds: {
    heading: '儿童类别',
    also: ['孩子类别', '儿童类型', '类别'],
    path: 'child.kinds',
    ifEmpty: REQUIRED,
    read: listReader(KIND_NAMES, 'kind.unknown'),
  },
  guardianName: {
    heading: '监护人姓名',
    also: ['家长姓名', '监护人'],
    path: 'guardian.name',
    ifEmpty: REQUIRED,
    read: readText,
  },
  relation: {
    heading: '与孩子关系',
    also: ['与孩子的关系', '与儿童关系', '监护人与孩子关系', '关系'],
    path: 'guardian.relation',
    ifEmpty: fault('relation.missing'),
    read: readText,
  },
  phone: {
    heading: '联系电话',
    also: ['监护人电话', '监护人联系电话', '手机', '手机号', '手机号码', '电话', '联系方式'],
    path: 'guardian.phone',
    ifEmpty: REQUIRED,
    read: readPhone,
  },
  street: {
    heading: '所在镇(街道)',
    also: ['镇(街道)', '所在街道', '街道', '镇街'],
    path: 'address.streetCode',
    ifEmpty: REQUIRED,
    read: readStreet,
  },
  community: {
    heading: '所在村(社区)',
    also: ['村(社区)', '所在社区', '社区', '村社区'],
    path: 'address.communityCode',
    ifEmpty: REQUIRED,
    read: readCommunity,
  },
  detail: {
    heading: '详细地址',
    also: ['家庭住址', '家庭地址', '住址', '地址'],
    path: 'address.detail',
    ifEmpty: REQUIRED,
    read: readText,
  },
  grade: { heading: '年级', also: ['所在年级'], path: 'child.grade', ifEmpty: nothing, read: readText },
  needs: {
    heading: '需要哪些帮扶',
    also: ['需要的帮扶', '帮扶需求', '需求'],
    path: 'needs',
    ifEmpty: REQUIRED,
    read: suggestions,
  },
  mostWanted: {
    heading: '最希望得到的帮扶',
    also: ['最希望的帮扶'],
    path: 'mostWanted',
    ifEmpty: emptyList,
    read: suggestions,
  },
  interests: {
    heading: '兴趣爱好',
    also: ['兴趣', '爱好'],
    path: 'interests',
    ifEmpty: emptyList,
    read: readWords,
  },
  freeTimes: {
    heading: '方便的时间',
    also: ['方便时间', '空闲时间'],
    path: 'freeTimes',
    ifEmpty: emptyList,
    read: listReader(FREE_TIME_NAMES, 'freeTime.unknown'),
  },
  note: {
    heading: '其他情况',
    also: ['其他情况说明', '备注'],
    path: 'note',
    ifEmpty: nothing,
    read: readText,
  },
  consent: {
    heading: '是否同意信息用于本次结对帮扶',
    also: ['是否同意', '知情同意'],
    path: 'consent.agreed',
    ifEmpty: fault('consent.missing'),
    read: readConsent,
  },
  submittedAt: { heading: '提交答卷时间', also: ['提交时间'], ifEmpty: nothing, read: readSubmittedAt },
};
