/** The columns of exported children: under the headings by which a needs survey is imported. */
import type { Child, ChildIdentity } from '../../intake/children/child.ts';
import { waitingDays } from '../../intake/children/tiers.ts';
import { hasConsent } from '../../intake/consents/consent.ts';
import type { Instant } from '../../kernel/instants.ts';
import { SOURCE_LABELS } from '../digests/labels.ts';
import {
  childStatusText,
  communityText,
  type ExportColumn,
  freeTimesText,
  joined,
  kindsText,
  streetText,
  suggestionsText,
  timeText,
} from './words.ts';

export interface ChildRow {
  readonly child: Child;
  /** Absent in a masked list. */
  readonly identity?: ChildIdentity | undefined;
  readonly now: Instant;
}

export const CHILD_COLUMNS: readonly ExportColumn<ChildRow>[] = [
  { heading: '档案号', text: ({ child }) => child.fileNumber },
  { heading: '掩码姓名', only: 'mask', text: ({ child }) => child.maskedName },
  { heading: '孩子姓名', only: 'identity', text: ({ identity }) => identity?.name },
  { heading: '性别', text: ({ child }) => (child.gender === 'female' ? '女' : '男') },
  { heading: '出生年份', only: 'mask', text: ({ child }) => child.birthYear },
  { heading: '出生年月', only: 'identity', text: ({ identity }) => identity?.birthMonth },
  { heading: '儿童类别', text: ({ child }) => kindsText(child) },
  { heading: '监护人姓名', only: 'identity', text: ({ identity }) => identity?.guardian.name },
  { heading: '与孩子关系', only: 'identity', text: ({ identity }) => identity?.guardian.relation },
  { heading: '联系电话', only: 'identity', text: ({ identity }) => identity?.guardian.phone },
  { heading: '所在镇(街道)', text: ({ child }) => streetText(child.streetCode) },
  { heading: '所在村(社区)', text: ({ child }) => communityText(child.communityCode) },
  { heading: '详细地址', only: 'identity', text: ({ identity }) => identity?.address.detail },
  { heading: '年级', text: ({ child }) => child.grade },
  { heading: '需要哪些帮扶', text: ({ child }) => suggestionsText(child.needs) },
  { heading: '最希望得到的帮扶', text: ({ child }) => suggestionsText(child.mostWanted) },
  { heading: '兴趣爱好', text: ({ child }) => joined(child.interests) },
  { heading: '方便的时间', text: ({ child }) => freeTimesText(child.freeTimes) },
  { heading: '其他情况', only: 'identity', text: ({ identity }) => identity?.note },
  {
    heading: '是否同意信息用于本次结对帮扶',
    text: ({ child }) => (hasConsent(child, 'pairing') ? '同意' : ''),
  },
  { heading: '提交答卷时间', text: ({ child }) => timeText(child.submittedAt) },
  { heading: '档案状态', text: ({ child }) => childStatusText(child.status) },
  { heading: '已等待天数', text: ({ child, now }) => waitingDays(child, now) || undefined },
  { heading: '登记来源', text: ({ child }) => SOURCE_LABELS[child.source]?.zh },
];
