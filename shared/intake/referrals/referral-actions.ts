/** What happens to a referral. */
import type { ActionTable } from '../../kernel/audit-action.ts';

export const REFERRAL_ACTIONS = {
  'referral.received': {
    zh: '收到转介',
    en: 'Referral received',
    why: 'urgency',
    receipt: { zh: '已收到转介', en: 'Referral received' },
  },
  'referral.takenUp': {
    zh: '受理转介',
    en: 'Referral accepted',
    receipt: { zh: '已受理', en: 'Accepted' },
  },
  'referral.fileOpened': {
    zh: '为转介建档',
    en: 'File opened for a referral',
    receipt: { zh: '已建档', en: 'File opened' },
  },
  'referral.linked': {
    zh: '转介关联已有档案',
    en: 'Referral linked to a file',
    receipt: { zh: '已建档', en: 'File opened' },
  },
  'referral.verified': {
    zh: '转介的档案核实通过',
    en: 'File of a referral verified',
    receipt: { zh: '已核实', en: 'Verified' },
  },
  'referral.declined': {
    zh: '转介不予受理',
    en: 'Referral declined',
    why: 'decline',
    receipt: { zh: '已办结', en: 'Completed' },
  },
  'referral.closed': {
    zh: '转介的档案未核实即结案',
    en: 'File of a referral closed before verification',
    receipt: { zh: '已办结', en: 'Completed' },
  },
  'referral.rerouted': {
    zh: '转介转交其他镇（街道）',
    en: 'Referral reassigned to another street',
    why: 'words',
  },
  'referral.moved': {
    zh: '转介随档案转往其他镇（街道）',
    en: 'Referral moved to another street with its file',
  },
  'referral.revealed': {
    zh: '查看转介内容',
    en: 'Referral details viewed',
    family: 'reveal',
    why: 'purpose',
  },
  'referral.erased': { zh: '转介内容已删除', en: 'Referral details erased' },
  'referral.harmUnheard': {
    zh: '疑似侵害报告无人受理，再次通知',
    en: 'Report of harm not accepted; alert repeated',
  },
  'referral.reportedOutside': {
    zh: '登记向有关部门的报告',
    en: 'Report to an authority recorded',
    why: 'authority',
  },
  'referral.outcomeRecorded': {
    zh: '登记有关部门的处理结果',
    en: 'Outcome of a report to an authority recorded',
    why: 'authority',
  },
  'referral.notReportedOutside': {
    zh: '写明未向有关部门报告的原因',
    en: 'Reason recorded why harm was reported to no authority',
    why: 'words',
  },
  'referral.outsideReportDue': {
    zh: '疑似侵害尚未登记对外报告，提醒镇（街道）',
    en: 'Outside report of harm not recorded; street reminded',
  },
  'referral.outsideReportOverdue': {
    zh: '疑似侵害对外报告逾期未登记',
    en: 'Outside report of harm overdue',
  },
  'referral.outcomeMissing': {
    zh: '对外报告尚无处理结果，提醒',
    en: 'Outcome of an outside report missing; reminder sent',
  },
  'referral.takeUpDueToday': { zh: '转介今日应受理', en: 'Referral due for acceptance today' },
  'referral.takeUpOverdue': { zh: '转介受理逾期', en: 'Referral overdue for acceptance' },
  'referral.verifyDueToday': { zh: '转介今日应核实', en: 'Referral due for verification today' },
  'referral.verifyOverdue': { zh: '转介核实逾期', en: 'Referral overdue for verification' },
} as const satisfies ActionTable;
