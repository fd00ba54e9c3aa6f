/** The states of a member in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Member } from './member.ts';

export const MEMBER_STATUS_WORDS = {
  invited: { zh: '已邀请', en: 'Invited' },
  active: { zh: '在用', en: 'Active' },
  suspended: { zh: '已停用', en: 'Suspended' },
  removed: { zh: '已移除', en: 'Removed' },
} as const satisfies Record<Member['status'], Bilingual>;
