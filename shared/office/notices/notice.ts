/** The consent notices: what a guardian or a volunteer agrees to, for each purpose, in every version that anybody may have agreed to. */
import type { Bilingual } from '../../kernel/language.ts';
import type { ConsentPurpose } from './purposes.ts';
import { SHORT_NOTICES } from './short-notices.ts';

/** In place of a notice’s version: the consent was given in the questionnaire of an imported list, in its words. */
export const IMPORT_NOTICE_VERSION = 'import';

export interface Notice {
  readonly version: string;
  /** Pairing is what the forms are sent for; a purpose without words was not asked for in that version. */
  readonly texts: Readonly<{ pairing: Bilingual } & Partial<Record<ConsentPurpose, Bilingual>>>;
  /** What a volunteer agrees to, where it is not what a guardian does. */
  readonly volunteer?: Bilingual;
}

const FIRST = {
  version: '2026-01',
  texts: {
    pairing: {
      zh: '我同意本区妇联为“常伴予你”结对帮扶收集并使用以上信息。姓名、电话和住址单独加密保存，仅经办人员在说明用途后可以查看，每次查看均有记录；匹配与统计只使用编号、所在社区和需求。不满十四周岁的儿童由监护人代为同意。我可以随时凭回执号撤回同意。',
      en: 'I agree that the district women’s federation collects and uses this information for the pairing programme. Names, phones and addresses are kept encrypted and apart; only officers may open them, with a purpose, and every look is logged. Matching and statistics use file numbers, communities and needs only. For a child under 14 the guardian consents. I may withdraw this at any time with the receipt code.',
    },
  },
} as const satisfies Notice;

const SECOND = {
  version: '2026-11',
  texts: {
    pairing: {
      zh: '我同意本区妇联为“常伴予你”结对帮扶收集并使用以上信息。姓名、电话和住址单独加密保存，仅经办人员在说明用途后可以查看，每次查看均有记录；匹配与统计只使用编号、所在社区和需求。结对期间，结对的“钟妈妈”可以看到孩子的名字（不含姓氏）、所在社区，以及监护人的电话和与孩子的关系，看不到详细住址和出生年月。不满十四周岁的儿童由监护人代为同意；年满十四周岁的，还应征得孩子本人同意。我可以随时凭回执号撤回同意，撤回不影响此前已进行的帮扶。',
      en: 'I agree that the district women’s federation collects and uses this information for the pairing programme. Names, phones and addresses are kept encrypted and apart; only officers may open them, with a purpose, and every look is logged. Matching and statistics use file numbers, communities and needs only. While a pairing lasts, its volunteer sees the child’s first name, the community, and the guardian’s phone and relation; never the address or the month of birth. For a child under 14 the guardian consents; from 14 on the child is asked as well. I may withdraw this at any time with the receipt code; what was done before stays lawful.',
    },
    publicity: {
      zh: '我同意在公开页面和宣传材料中讲述孩子参加活动的事迹。事迹不出现姓名、学校、住址和可以认出孩子的照片，发布前由两名工作人员审核。不同意不影响结对帮扶。我可以随时撤回，撤回后已发布的事迹会被撤下。',
      en: 'I agree that stories of the child’s activities are told on the public page and in publicity. A story shows no name, school, address or recognisable photo, and two officers check it before it is published. Pairing does not depend on this. I may withdraw it at any time; a published story is then taken down.',
    },
    sharing: {
      zh: '我同意为孩子报名活动时，把孩子的名字（不含姓氏）和年龄段提供给所报名的帮扶空间。不同意不影响结对帮扶。我可以随时撤回，撤回后不再提供。',
      en: 'I agree that when the child books an activity, the space that offers it is told the child’s first name and age group. Pairing does not depend on this. I may withdraw it at any time; nothing more is shared then.',
    },
  },
} as const satisfies Notice;

const THIRD = {
  version: '2026-12',
  texts: {
    pairing: SHORT_NOTICES.guardian,
    publicity: SECOND.texts.publicity,
    sharing: SECOND.texts.sharing,
  },
  volunteer: SHORT_NOTICES.volunteer,
} as const satisfies Notice;

/** Oldest first. A version that somebody agreed to is never changed or removed: new words are a new version. */
export const NOTICES: readonly [Notice, ...Notice[]] = [FIRST, SECOND, THIRD];

/** The notice in force. */
export const CONSENT_NOTICE = THIRD satisfies Notice;

export const noticeByVersion = (version: string): Notice | undefined =>
  NOTICES.find((notice) => notice.version === version);
