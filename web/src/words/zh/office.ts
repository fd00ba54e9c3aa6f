/** Words of the office’s pages: members and settings. */
import { MEMBER_STATUS_WORDS } from '../../../../shared/office/members/member-words.ts';
import { inZh } from '../words.ts';

export const officeWords = {
  member: {
    label: '称呼',
    labelHint: '如“永红街道妇联”，供同事辨认',
    roles: '角色',
    streets: '负责的镇（街道）',
    email: '邮箱',
    volunteerId: '志愿者档案编号',
    volunteerHint: '如 320404-26-7K3QF9XW，见志愿者档案',
    sameVolunteer: '已关联志愿者档案，不更换则留空',
    organisation: '单位名称',
    actions: '操作',
    audit: '查看审计日志',
    yourself: '本人',
    colleague: '另一位同事',
    invite: '邀请成员',
    inviteAgain: '重新邀请',
    change: '修改',
    suspend: '停用',
    reinstate: '恢复',
    remove: '移除',
    removeAsk: '移除后不能恢复，确定移除这位成员吗？',
    codeTitle: '邀请码',
    codeLead: '请将邀请码转交本人，登录后输入即可加入。仅显示这一次，有效期至 {{until}}。',
    status: inZh(MEMBER_STATUS_WORDS),
  },
  settings: {
    title: '设置',
    lead: '本区的期限与提醒。修改立即生效，并记入日志。',
    save: '保存',
    saved: '已保存',
    templatesMissing: '共 {{of}} 类通知，其中 {{missing}} 类尚未填写模板编号，暂不发送短信。',
  },
} as const;
