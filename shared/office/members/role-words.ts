/** Roles in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Role } from '../../kernel/roles.ts';

export const ROLE_WORDS = {
  district: { zh: '区妇联', en: 'District officer' },
  street: { zh: '镇（街道）妇联', en: 'Street officer' },
  community: { zh: '村（社区）工作者', en: 'Community worker' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  referrer: { zh: '转介单位', en: 'Referrer' },
  auditor: { zh: '审计人员', en: 'Auditor' },
} as const satisfies Record<Role, Bilingual>;
