/** Who acted, in words. */
import type { PublicMeans, SystemMeans } from '../../kernel/audit-entry.ts';
import type { Bilingual } from '../../kernel/language.ts';

/** Who is meant by the means of an entry without a member. */
export const MEANS_WORDS: Readonly<Record<string, Bilingual>> = {
  form: { zh: '监护人（网上填报）', en: 'Guardian (online form)' },
  receipt: { zh: '监护人（凭回执号）', en: 'Guardian (receipt code)' },
  import: { zh: '批量导入', en: 'Import' },
  solver: { zh: '系统匹配', en: 'Match run' },
  daily: { zh: '系统每日检查', en: 'Daily check' },
  eraser: { zh: '身份信息删除', en: 'Erasure' },
} satisfies Partial<Record<PublicMeans | SystemMeans, Bilingual>>;
