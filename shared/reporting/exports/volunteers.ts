/** The columns of exported volunteers: under the headings by which a list of volunteers is imported. */
import { AFFILIATION_WORDS } from '../../intake/volunteers/affiliation.ts';
import type { Volunteer, VolunteerIdentity } from '../../intake/volunteers/volunteer.ts';
import { type CalendarDate, dateIn, type Instant } from '../../kernel/instants.ts';
import {
  communityText,
  type ExportColumn,
  freeTimesText,
  joined,
  streetText,
  suggestionsText,
  timeText,
  volunteerStatusText,
} from './words.ts';

export interface VolunteerRow {
  readonly volunteer: Volunteer;
  /** Absent in a masked list. */
  readonly identity?: VolunteerIdentity | undefined;
  readonly now: Instant;
}

const isChecked = ({ vettings }: Volunteer, today: CalendarDate) =>
  vettings.some(
    ({ check, result, validUntil }) => check === 'record' && result === 'passed' && validUntil >= today,
  );

export const VOLUNTEER_COLUMNS: readonly ExportColumn<VolunteerRow>[] = [
  { heading: '档案号', text: ({ volunteer }) => volunteer.fileNumber },
  { heading: '掩码姓名', only: 'mask', text: ({ volunteer }) => volunteer.maskedName },
  { heading: '姓名', only: 'identity', text: ({ identity }) => identity?.name },
  { heading: '出生年份', text: ({ volunteer }) => volunteer.birthYear },
  { heading: '手机', only: 'identity', text: ({ identity }) => identity?.phone },
  { heading: '职业', text: ({ volunteer }) => volunteer.occupation },
  {
    heading: '所属',
    text: ({ volunteer: { affiliation } }) => affiliation && AFFILIATION_WORDS[affiliation].zh,
  },
  { heading: '镇(街道)', text: ({ volunteer }) => streetText(volunteer.streetCode) },
  { heading: '村(社区)', text: ({ volunteer }) => communityText(volunteer.communityCode) },
  { heading: '可提供的帮扶', text: ({ volunteer }) => suggestionsText(volunteer.offers) },
  { heading: '特长', text: ({ volunteer }) => joined(volunteer.skills) },
  { heading: '可服务时间', text: ({ volunteer }) => freeTimesText(volunteer.freeTimes) },
  { heading: '最多结对人数', text: ({ volunteer }) => volunteer.capacity },
  { heading: '最远距离(公里)', text: ({ volunteer }) => volunteer.maxDistanceKm },
  { heading: '了解渠道', text: ({ volunteer }) => volunteer.channel },
  {
    heading: '背景核查',
    text: ({ volunteer, now }) => (isChecked(volunteer, dateIn(now)) ? '已核查' : '待核查'),
  },
  { heading: '档案状态', text: ({ volunteer }) => volunteerStatusText(volunteer.status) },
  { heading: '进行中的结对', text: ({ volunteer }) => volunteer.activePairings },
  { heading: '报名时间', text: ({ volunteer }) => timeText(volunteer.submittedAt) },
];
