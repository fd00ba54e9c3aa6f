/** What happens to a volunteer’s file. */
import type { ActionTable } from '../../kernel/audit-action.ts';

export const VOLUNTEER_ACTIONS = {
  'volunteer.exported': {
    zh: '志愿者身份信息列入导出名单',
    en: 'Volunteer’s personal details included in an export',
    family: 'export',
    why: 'purpose',
  },
  'volunteer.searched': {
    zh: '按姓名或电话查找志愿者',
    en: 'Searched for a volunteer by name or phone',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.found': {
    zh: '志愿者列入按姓名或电话查找的结果',
    en: 'Volunteer listed in a search by name or phone',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.named': {
    zh: '文字中写有志愿者姓名或电话，已替换',
    en: 'Volunteer named in a text; replaced before it was stored',
    family: 'reveal',
  },
  'volunteer.applied': {
    zh: '志愿者报名',
    en: 'Volunteer applied',
    receipt: { zh: '已提交报名', en: 'Application submitted' },
  },
  'volunteer.vetted': { zh: '登记志愿者审核', en: 'Check of a volunteer recorded', why: 'vetting' },
  'volunteer.checkStated': {
    zh: '名单称已核查，不再视为通过核查',
    en: 'Check stated in a list no longer counts as passed',
  },
  'volunteer.pledged': { zh: '登记安全承诺书', en: 'Safety pledge recorded', why: 'pledge' },
  'volunteer.qualified': {
    zh: '登记志愿者专业资质',
    en: 'Volunteer’s qualification recorded',
    why: 'suggestion',
  },
  'volunteer.changed': { zh: '修改志愿者资料', en: 'Volunteer’s file edited' },
  'volunteer.paused': {
    zh: '志愿者暂停',
    en: 'Volunteer paused',
    why: 'words',
    receipt: { zh: '已暂停，暂不安排新的结对', en: 'Paused; no new matches for now' },
  },
  'volunteer.resumed': {
    zh: '志愿者恢复',
    en: 'Volunteer resumed',
    receipt: { zh: '已恢复', en: 'Active again' },
  },
  'volunteer.retired': {
    zh: '志愿者离队',
    en: 'Volunteer left',
    why: 'words',
    receipt: {
      zh: '已离队，感谢您的付出',
      en: 'You have left the programme. Thank you for all you have given',
    },
  },
  'volunteer.refused': {
    zh: '报名审核不通过',
    en: 'Application rejected',
    why: 'words',
    receipt: { zh: '报名审核未通过', en: 'Application not accepted' },
  },
  'volunteer.erasureAsked': {
    zh: '申请删除志愿者身份信息',
    en: 'Erasure of a volunteer’s personal details requested',
    why: 'words',
  },
  'volunteer.erasureWithdrawn': { zh: '撤回志愿者的删除申请', en: 'Erasure request withdrawn' },
  'volunteer.erasureBegun': {
    zh: '开始删除志愿者身份信息',
    en: 'Erasure of a volunteer’s personal details started',
  },
  'volunteer.erased': { zh: '志愿者身份信息已删除', en: 'Volunteer’s personal details erased' },
  'volunteer.revealed': {
    zh: '查看志愿者身份信息',
    en: 'Volunteer’s personal details viewed',
    family: 'reveal',
    why: 'purpose',
  },
  'volunteer.vettingEnding': { zh: '志愿者审核即将到期', en: 'Vetting expires soon (first reminder)' },
  'volunteer.vettingEndingSoon': { zh: '志愿者审核临近到期', en: 'Vetting expires soon (last reminder)' },
  'volunteer.vettingLapsed': { zh: '志愿者审核已失效', en: 'Vetting no longer valid' },
  'volunteer.smsStopped': {
    zh: '志愿者不再接收短信',
    en: 'Volunteer wants no text messages',
    receipt: { zh: '已停止短信通知', en: 'Text messages stopped' },
  },
  'volunteer.smsWanted': {
    zh: '志愿者恢复接收短信',
    en: 'Volunteer wants text messages again',
    receipt: { zh: '已恢复短信通知', en: 'Text messages turned on again' },
  },
  'volunteer.consentGiven': {
    zh: '志愿者同意',
    en: 'Volunteer gave consent',
    why: 'means',
    receipt: { zh: '已登记同意', en: 'Consent given' },
  },
  'volunteer.consentWithdrawn': {
    zh: '志愿者撤回同意',
    en: 'Volunteer withdrew consent',
    why: 'means',
    receipt: { zh: '已撤回同意', en: 'Consent withdrawn' },
  },
} as const satisfies ActionTable;
