/** What happens to a referral. */
import type { ActionTable } from '../../kernel/audit-action.ts';

export const REFERRAL_ACTIONS = {
  'referral.received': {
    zh: '收到转介',
    en: 'A referral was received',
    why: 'urgency',
    receipt: { zh: '已收到转介', en: 'The referral was received' },
  },
  'referral.takenUp': {
    zh: '受理转介',
    en: 'A referral was taken up',
    receipt: { zh: '已受理', en: 'It was taken up' },
  },
  'referral.fileOpened': {
    zh: '为转介建档',
    en: 'A file was opened for a referral',
    receipt: { zh: '已建档', en: 'It is on file' },
  },
  'referral.linked': {
    zh: '转介关联已有档案',
    en: 'A referral was linked to a file',
    receipt: { zh: '已建档', en: 'It is on file' },
  },
  'referral.verified': {
    zh: '转介的档案核实通过',
    en: 'The file of a referral was verified',
    receipt: { zh: '已核实', en: 'It was verified' },
  },
  'referral.declined': {
    zh: '转介不予受理',
    en: 'A referral was declined',
    receipt: { zh: '已办结', en: 'It has ended' },
  },
  'referral.closed': {
    zh: '转介的档案未核实即结案',
    en: 'The file of a referral was closed unverified',
    receipt: { zh: '已办结', en: 'It has ended' },
  },
  'referral.rerouted': { zh: '转介转往另一街道', en: 'A referral was sent to another street' },
  'referral.moved': { zh: '转介随档案转往另一街道', en: 'A referral moved with its file' },
  'referral.revealed': {
    zh: '查看转介的身份信息',
    en: 'A referral’s identity was opened',
    family: 'reveal',
    why: 'purpose',
  },
  'referral.erased': { zh: '转介的身份信息已删除', en: 'A referral’s identity was erased' },
  'referral.takeUpDueToday': { zh: '转介今日应受理', en: 'A referral is to be taken up today' },
  'referral.takeUpOverdue': { zh: '转介受理逾期', en: 'A referral should have been taken up' },
  'referral.verifyDueToday': { zh: '转介今日应核实', en: 'A referral is to be verified today' },
  'referral.verifyOverdue': { zh: '转介核实逾期', en: 'A referral should have been verified' },
} as const satisfies ActionTable;
