/** What can be wrong with a field in office. */
import type { Bilingual } from '../kernel/language.ts';

export const OFFICE_FIELD_RULES = {
  'suggestion.unknown': { zh: '帮扶目录中没有此项', en: 'Not in the catalogue of support' },
  'kind.unknown': { zh: '没有此儿童类别', en: 'Unknown category of child' },
  'kind.retired': {
    zh: '此儿童类别已停用，请选择其他类别',
    en: 'This category of child is no longer used. Choose another',
  },
  'icpNumber.invalid': {
    zh: '请填写 ICP 备案号，如“苏ICP备2026000001号-1”',
    en: 'Enter an ICP filing number, for example 苏ICP备2026000001号-1',
  },
  'policeNumber.invalid': {
    zh: '请填写公安备案号，如“苏公网安备32040402000001号”',
    en: 'Enter a police filing number, for example 苏公网安备32040402000001号',
  },
  'district.unknown': { zh: '没有此区县', en: 'Unknown district' },
  'page.invalid': { zh: '请填写以 / 开头的页面地址', en: 'Enter the address of a page, beginning with /' },
  'street.unknown': { zh: '没有此镇（街道）', en: 'Unknown street' },
  'volunteer.unknown': { zh: '本区没有这位志愿者', en: 'There is no such volunteer in this district' },
  'member.repeated': { zh: '此邮箱在名单中重复', en: 'This email address is in the list more than once' },
  'role.unknown': {
    zh: '没有此角色，请填“区妇联”“镇（街道）妇联”“村（社区）工作者”“转介单位”或“审计人员”',
    en: 'Unknown role. Enter “District officer”, “Street officer”, “Community worker”, “Referrer” or “Auditor”',
  },
  'role.byFile': {
    zh: '志愿者请按档案编号开通',
    en: 'Set up volunteers’ accounts by their file numbers',
  },
  'email.invalid': { zh: '请填写有效的邮箱', en: 'Enter a valid email address' },
  'phone.mobile': { zh: '请填写 11 位手机号码', en: 'Enter an 11-digit mobile number' },
  'email.taken': {
    zh: '本区已有成员使用这一邮箱',
    en: 'Another member of the district has this e-mail address',
  },
  'volunteer.hasMember': { zh: '该志愿者已是成员', en: 'This volunteer is already a member' },
  'officePhone.invalid': {
    zh: '请填写电话号码，如 0519-85550123',
    en: 'Enter a phone number, for example 0519-85550123',
  },
  'streetPhones.unknown': {
    zh: '有本区没有的镇（街道），请写全称，如“五星街道”',
    en: 'One of the streets is not in this district. Enter its full Chinese name',
  },
  'streetPhones.invalid': {
    zh: '请按“名称 电话；名称 电话”填写',
    en: 'Enter “name phone; name phone”',
  },
  'webhook.invalid': { zh: '不是有效的网址', en: 'Enter a valid URL' },
  'webhook.host': {
    zh: '只能填写企业微信群机器人的网址（https://qyapi.weixin.qq.com/…）',
    en: 'Enter the URL of a WeCom group robot (https://qyapi.weixin.qq.com/…)',
  },
} as const satisfies Record<string, Bilingual>;
