/** The federation’s own list of volunteers, read into the bodies of the public application. */
import type { Instant } from '../../kernel/instants.ts';
import { IMPORT_NOTICE_VERSION } from '../../office/notices/notice.ts';
import { type VolunteerApplication, volunteerApplicationBody } from '../forms/forms.ts';
import { readCommunity, readStreet } from './import-addresses.ts';
import { type Columns, REQUIRED, value } from './import-column.ts';
import { readBirthYear } from './import-dates.ts';
import { listReader, readWords, SUGGESTION_NAMES } from './import-lists.ts';
import type { RowFormat } from './import-row.ts';
import { type ImportContext, type ReadRows, readRows } from './import-rows.ts';
import type { Table } from './import-table.ts';
import {
  FREE_TIME_NAMES,
  readAffiliation,
  readNumber,
  readPhone,
  readRecordCheck,
  readText,
} from './import-words.ts';

const emptyList = value([]);

export const volunteerColumns: Columns = {
  name: { heading: '姓名', also: ['志愿者姓名'], path: 'name', ifEmpty: REQUIRED, read: readText },
  birthYear: {
    heading: '出生年份',
    also: ['出生年'],
    path: 'birthYear',
    ifEmpty: REQUIRED,
    read: readBirthYear,
  },
  phone: {
    heading: '手机',
    also: ['手机号', '手机号码', '联系电话', '电话', '联系方式'],
    path: 'phone',
    ifEmpty: REQUIRED,
    read: readPhone,
  },
  occupation: { heading: '职业', path: 'occupation', ifEmpty: REQUIRED, read: readText },
  affiliation: {
    heading: '所属',
    also: ['单位类别', '身份类别'],
    path: 'affiliation',
    ifEmpty: value(undefined),
    read: readAffiliation,
  },
  street: {
    heading: '镇(街道)',
    also: ['所在镇(街道)', '所在街道', '街道', '镇街'],
    path: 'address.streetCode',
    ifEmpty: REQUIRED,
    read: readStreet,
  },
  community: {
    heading: '村(社区)',
    also: ['所在村(社区)', '所在社区', '社区', '村社区'],
    path: 'address.communityCode',
    ifEmpty: REQUIRED,
    read: readCommunity,
  },
  offers: {
    heading: '可提供的帮扶',
    also: ['能提供的帮扶', '帮扶内容'],
    path: 'offers',
    ifEmpty: REQUIRED,
    read: listReader(SUGGESTION_NAMES, 'suggestion.unknown'),
  },
  skills: { heading: '特长', also: ['专长'], path: 'skills', ifEmpty: emptyList, read: readWords },
  freeTimes: {
    heading: '可服务时间',
    also: ['服务时间', '方便的时间'],
    path: 'freeTimes',
    ifEmpty: emptyList,
    read: listReader(FREE_TIME_NAMES, 'freeTime.unknown'),
  },
  capacity: {
    heading: '最多结对人数',
    also: ['结对人数'],
    path: 'capacity',
    ifEmpty: REQUIRED,
    read: readNumber,
  },
  maxDistanceKm: {
    heading: '最远距离(公里)',
    also: ['最远距离', '最远服务距离'],
    path: 'maxDistanceKm',
    ifEmpty: REQUIRED,
    read: readNumber,
  },
  channel: {
    heading: '了解渠道',
    also: ['渠道', '来源渠道'],
    path: 'channel',
    ifEmpty: REQUIRED,
    read: readText,
  },
  recordCheck: {
    heading: '背景核查',
    also: ['背景核查情况', '背景审查'],
    ifEmpty: value(false),
    read: readRecordCheck,
  },
};

const format: RowFormat<VolunteerApplication> = {
  columns: volunteerColumns,
  schema: volunteerApplicationBody,
  begin: () => ({ declaration: true, consent: { agreed: true, noticeVersion: IMPORT_NOTICE_VERSION } }),
};

export interface AcceptedApplication {
  readonly row: number;
  readonly application: VolunteerApplication;
  /** The list states that the background check is done (R-IN-12). */
  readonly recordCheck: boolean;
  readonly submittedAt: Instant;
}

/**
 * Reads the rows of a volunteer list. Each is judged as the public form would judge it (R-IN-02 too). Being in the
 * federation’s list stands for declaration and consent; what it does not say of the background check counts as open.
 */
export function readVolunteerRows(table: Table, context: ImportContext): ReadRows<AcceptedApplication> {
  const { accepted, ...rest } = readRows(format, table, context);
  const applications = accepted.map(({ row, body, values }) => ({
    row,
    application: body,
    recordCheck: values.recordCheck === true,
    submittedAt: context.now,
  }));
  return { ...rest, accepted: applications };
}
