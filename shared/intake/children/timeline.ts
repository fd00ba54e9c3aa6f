/** A file’s timeline: everything that ever happened to it, in words for an officer. */
import * as z from 'zod';
import type { ActionKind, FindAction } from '../../kernel/audit-action.ts';
import type { ActorStamp, AuditEntry } from '../../kernel/audit-entry.ts';
import { joinWhy, MISSING_TEXT_WORDS } from '../../kernel/audit-text.ts';
import { childId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { type Bilingual, inLanguage, type Language } from '../../kernel/language.ts';
import { streetWords } from '../../kernel/regions.ts';
import { ROLE_WORDS } from '../../office/members/role-words.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import { CONSENT_PURPOSE_WORDS, WAY_WORDS } from '../consents/consent-words.ts';
import { REVEAL_PURPOSE_WORDS } from '../identities/reveal.ts';
import type { Source } from '../referrals/referral.ts';
import { OFFICE_WORDS } from '../referrals/referral-words.ts';
import { RISK_WORDS, type RiskColour } from '../reviews/risk.ts';
import { MEANS_WORDS } from './actor-words.ts';
import { CHILD_MACHINE } from './child-machine.ts';

export const timelineEntry = z
  .object({
    id: z.string(),
    at: instantSchema,
    /** The file it happened to: this one, or one that was merged into it. */
    childId,
    action: z.string(),
    /** What happened. */
    text: z.string(),
    /** Who did it: an office, a guardian, the system. */
    by: z.string(),
    memberId: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'TimelineEntry' });

type Entry = z.input<typeof timelineEntry>;

/** An office by the first of its roles; somebody without an account or the system by its means. */
const actorWords = (by: ActorStamp): Bilingual =>
  by.kind === 'member'
    ? ROLE_WORDS[by.roles[0] ?? 'district']
    : (MEANS_WORDS[by.means] ?? { zh: '系统', en: 'The system' });

const STATES: Readonly<Record<string, Bilingual>> = CHILD_MACHINE.states;

/** A status or a street in words; what is neither stays as it stands in the log. */
const PLACE_WORDS = {
  status: (code) => STATES[code],
  street: streetWords,
  purpose: (code) => CONSENT_PURPOSE_WORDS[code as ConsentPurpose],
  // Which office it came from; beside it stands the referral’s number.
  office: (code) => OFFICE_WORDS[code as Source],
  risk: (code) => RISK_WORDS[code as RiskColour],
} as const satisfies Record<NonNullable<ActionKind['change']>, (code: string) => Bilingual | undefined>;

function placeText(code: string | undefined, { change }: ActionKind, language: Language) {
  if (code === undefined || change === undefined) return undefined;
  const words = PLACE_WORDS[change](code);
  return words ? inLanguage(words, language) : code;
}

/** A code at the beginning of `why` in words, and what stands behind it. */
function withWords(why: string, words: Readonly<Record<string, Bilingual>>, language: Language): string {
  const [code = '', ...rest] = why.split(/:? /);
  const known = words[code];
  return known ? [inLanguage(known, language), ...rest].join(' ') : why;
}

/** What else `why` may be is not an officer’s business in a child’s timeline. */
const WHY_WORDS: Readonly<
  Partial<Record<NonNullable<ActionKind['why']>, Readonly<Record<string, Bilingual>>>>
> = {
  words: {},
  purpose: REVEAL_PURPOSE_WORDS,
  means: WAY_WORDS,
};

function describeWhy({ why, missingText }: AuditEntry, kind: ActionKind, language: Language) {
  const words = kind.why && WHY_WORDS[kind.why];
  if (!words) return undefined;
  return joinWhy({
    code: why === undefined ? undefined : withWords(why, words, language),
    text: missingText && inLanguage(MISSING_TEXT_WORDS[missingText], language),
  });
}

/** R-IN-24: The timeline describes every entry of a file’s audit log in words, and shows an action without words by its code. */
export function describeEntry(entry: AuditEntry, findAction: FindAction, language: Language): Entry {
  const kind = findAction(entry.action) ?? { zh: entry.action, en: entry.action };
  const { id, at, action, by, subject } = entry;
  return {
    id,
    at,
    childId: subject.id,
    action,
    text: inLanguage(kind, language),
    by: inLanguage(actorWords(by), language),
    ...(by.kind === 'member' && { memberId: by.memberId }),
    from: placeText(entry.from, kind, language),
    to: placeText(entry.to, kind, language),
    reason: describeWhy(entry, kind, language),
  };
}
