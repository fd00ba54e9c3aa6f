/** What happens to a volunteer’s file. */
import type { ActionTable } from '../../kernel/audit-action.ts';

export const VOLUNTEER_ACTIONS = {
  'volunteer.exported': {
    zh: '志愿者身份信息随名单导出',
    en: 'A volunteer’s identity went out with a list',
    family: 'export',
    why: 'purpose',
  },
  'volunteer.searched': {
    zh: '按姓名或电话查找志愿者',
    en: 'A volunteer was looked for by name or phone',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.found': {
    zh: '按姓名或电话查到志愿者',
    en: 'A volunteer was found by name or phone',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.applied': {
    zh: '志愿者报名',
    en: 'A volunteer applied',
    receipt: { zh: '已提交志愿者申请', en: 'The application was sent' },
  },
  'volunteer.vetted': { zh: '登记志愿者审核', en: 'A check of a volunteer was recorded', why: 'vetting' },
  'volunteer.changed': { zh: '修改志愿者档案', en: 'A volunteer’s file was changed' },
  'volunteer.paused': {
    zh: '志愿者暂停',
    en: 'A volunteer paused',
    receipt: { zh: '已暂停，暂不安排新的结对', en: 'Paused: no new proposals' },
  },
  'volunteer.resumed': {
    zh: '志愿者恢复',
    en: 'A volunteer is back',
    receipt: { zh: '已恢复', en: 'Back again' },
  },
  'volunteer.retired': {
    zh: '志愿者退出',
    en: 'A volunteer left',
    receipt: { zh: '已退出，感谢您的付出', en: 'Has left; thank you' },
  },
  'volunteer.refused': {
    zh: '不录用志愿者',
    en: 'A volunteer was refused',
    receipt: { zh: '申请未通过', en: 'The application was not accepted' },
  },
  'volunteer.erasureAsked': {
    zh: '申请删除志愿者身份信息',
    en: 'Erasure of a volunteer’s identity was asked for',
  },
  'volunteer.erasureWithdrawn': { zh: '撤回志愿者的删除申请', en: 'The asking for erasure was taken back' },
  'volunteer.erasureBegun': { zh: '开始删除志愿者身份信息', en: 'The erasure of a volunteer began' },
  'volunteer.erased': { zh: '志愿者身份信息已删除', en: 'A volunteer’s identity was erased' },
  'volunteer.revealed': {
    zh: '查看志愿者身份信息',
    en: 'A volunteer’s identity was opened',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.vettingEnding': { zh: '志愿者审核即将到期', en: 'A check ends within days' },
  'volunteer.vettingEndingSoon': { zh: '志愿者审核临近到期', en: 'A check ends soon' },
  'volunteer.vettingLapsed': { zh: '志愿者审核已过期', en: 'A check has lapsed' },
  'volunteer.consentGiven': {
    zh: '志愿者同意',
    en: 'A volunteer consented',
    why: 'means',
    receipt: { zh: '已登记同意', en: 'Consent was given' },
  },
  'volunteer.consentWithdrawn': {
    zh: '志愿者撤回同意',
    en: 'A volunteer took her consent back',
    why: 'means',
    receipt: { zh: '已撤回同意', en: 'Consent was taken back' },
  },
} as const satisfies ActionTable;
