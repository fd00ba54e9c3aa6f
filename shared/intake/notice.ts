/** The consent notice in force: what a guardian or a volunteer agrees to. */
import type { Bilingual } from '../kernel/language.ts';

export const CONSENT_NOTICE: { readonly version: string; readonly text: Bilingual } = {
  version: '2026-01',
  text: {
    zh: '我同意本区妇联为“常伴予你”结对帮扶收集并使用以上信息。姓名、电话和住址单独加密保存，仅经办人员在说明用途后可以查看，每次查看均有记录；匹配与统计只使用编号、所在社区和需求。不满十四周岁的儿童由监护人代为同意。我可以随时凭回执号撤回同意。',
    en: 'I agree that the district women’s federation collects and uses this information for the pairing programme. Names, phones and addresses are kept encrypted and apart; only officers may open them, with a purpose, and every look is logged. Matching and statistics use file numbers, communities and needs only. For a child under 14 the guardian consents. I may withdraw this at any time with the receipt code.',
  },
};
