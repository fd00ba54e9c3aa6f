/** Consents as they are shown: each purpose with its words in force, and what follows when it is taken back. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import { type Bilingual, inLanguage, type Language } from '../../kernel/language.ts';
import { CONSENT_NOTICE } from '../../office/notices/notice.ts';
import { type ConsentPurpose, consentPurposeSchema, consentPurposes } from '../../office/notices/purposes.ts';
import { type ConsentingFile, consentInForce, isAskedForConsent, outdatedConsents } from './consent.ts';

export const consentView = z.object({
  purpose: consentPurposeSchema,
  isInForce: z.boolean(),
  agreedAt: instantSchema.optional(),
  withdrawnAt: instantSchema.optional(),
  /** Agreed to in earlier words, and asked for again. */
  isOutdated: z.boolean(),
  /** Not in force in the words in force, and asked for. */
  isAskedFor: z.boolean(),
  /** The words in force, with their version. */
  text: z.string(),
  noticeVersion: z.string(),
  /** What follows when it is taken back. */
  onWithdrawal: z.string(),
});

/** What somebody may agree to, and what follows when consent is withdrawn (R-IN-54). */
const CHILD_WITHDRAWALS = {
  pairing: {
    zh: '撤回后，不再匹配志愿者，进行中的匹配停止；已有的结对由镇（街道）妇联与您和志愿者沟通后处理。',
    en: 'If you withdraw consent, we stop looking for a volunteer and cancel any match in progress. An existing pairing does not end automatically: the street office will talk to you and the volunteer.',
  },
  publicity: {
    zh: '撤回后，已发布的孩子事迹会撤下，不再发布新的。结对不受影响。',
    en: 'If you withdraw consent, published stories about your child are taken down and no new ones appear. The pairing is not affected.',
  },
  sharing: {
    zh: '撤回后，不再向帮扶空间提供孩子的信息。结对不受影响。',
    en: 'If you withdraw consent, nothing more is shared with support spaces. The pairing is not affected.',
  },
} as const satisfies Record<ConsentPurpose, Bilingual>;

const VOLUNTEER_WITHDRAWALS = {
  pairing: {
    zh: '撤回后，不再为您推荐孩子，进行中的匹配停止；已有的结对由镇（街道）妇联与您和家庭沟通后处理。',
    en: 'If you withdraw consent, no more children are proposed to you and any match in progress is cancelled. An existing pairing does not end automatically: the street office will talk to you and the family.',
  },
} as const satisfies Partial<Record<ConsentPurpose, Bilingual>>;

const WITHDRAWALS = { child: CHILD_WITHDRAWALS, volunteer: VOLUNTEER_WITHDRAWALS } as const;
export type ConsentingKind = keyof typeof WITHDRAWALS;

/** Whether this purpose is asked for in a file of the kind. */
export const isPurposeOf = (kind: ConsentingKind, purpose: ConsentPurpose) => purpose in WITHDRAWALS[kind];

/** Each purpose that is asked for, with how it stands. */
export function viewConsents(
  file: ConsentingFile,
  kind: ConsentingKind,
  language: Language,
): z.input<typeof consentView>[] {
  const { version: noticeVersion, texts: ofChildren, volunteer } = CONSENT_NOTICE;
  const texts = kind === 'volunteer' ? { ...ofChildren, pairing: volunteer } : ofChildren;
  const withdrawals: Partial<Record<ConsentPurpose, Bilingual>> = WITHDRAWALS[kind];
  const outdated = outdatedConsents(file, noticeVersion);
  return consentPurposes.flatMap((purpose) => {
    const onWithdrawal = withdrawals[purpose];
    if (!onWithdrawal) return [];
    const inForce = consentInForce(file, purpose);
    const latest = file.consents.findLast((one) => one.purpose === purpose);
    const view = {
      purpose,
      isInForce: inForce !== undefined,
      agreedAt: latest?.agreedAt,
      withdrawnAt: latest?.withdrawnAt,
      isOutdated: outdated.includes(purpose),
      isAskedFor: isAskedForConsent(file) && (!inForce || outdated.includes(purpose)),
      text: inLanguage(texts[purpose], language),
      noticeVersion,
      onWithdrawal: inLanguage(onWithdrawal, language),
    };
    return [view];
  });
}
