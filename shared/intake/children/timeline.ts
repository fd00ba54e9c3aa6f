/** A file’s timeline: everything that ever happened to it, in words for an officer. */
import * as z from 'zod';
import type { ActorStamp, AuditEntry } from '../../kernel/audit-entry.ts';
import { childId, type StreetCode } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { type Bilingual, inLanguage, type Language } from '../../kernel/language.ts';
import { streetByCode } from '../../kernel/regions.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import { CONSENT_MEANS_WORDS, CONSENT_PURPOSE_WORDS } from '../consents/consent-view.ts';
import { REVEAL_PURPOSE_WORDS } from '../identities/reveal.ts';
import type { OfficeKind } from '../referrals/referral.ts';
import { OFFICE_WORDS } from '../referrals/referral-words.ts';
import { CHILD_MACHINE } from './child-machine.ts';
import { MEANS_WORDS, ROLE_WORDS, TIMELINE_WORDS, type TimelineWords } from './timeline-words.ts';

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
  street: (code) => {
    const name = streetByCode(code as StreetCode)?.name; // what is no street’s code is not found
    return name === undefined ? undefined : { zh: name, en: name };
  },
  purpose: (code) => CONSENT_PURPOSE_WORDS[code as ConsentPurpose],
  // Which office it came from; beside it stands the referral’s number.
  office: (code) => OFFICE_WORDS[code as OfficeKind],
} as const satisfies Record<NonNullable<TimelineWords['tells']>, (code: string) => Bilingual | undefined>;

function placeText(code: string | undefined, { tells }: TimelineWords, language: Language) {
  if (code === undefined || tells === undefined) return undefined;
  const words = PLACE_WORDS[tells](code);
  return words ? inLanguage(words, language) : code;
}

/** A code at the beginning of `why` in words, and what stands behind it. */
function withWords(why: string, words: Readonly<Record<string, Bilingual>>, language: Language): string {
  const [code = '', ...rest] = why.split(/:? /);
  const known = words[code];
  return known ? [inLanguage(known, language), ...rest].join(' ') : why;
}

const WHY_WORDS = { words: {}, purpose: REVEAL_PURPOSE_WORDS, means: CONSENT_MEANS_WORDS } as const;

const describeWhy = (why: string | undefined, words: TimelineWords, language: Language) =>
  why !== undefined && words.why ? withWords(why, WHY_WORDS[words.why], language) : undefined;

/** R-IN-24: The timeline describes every entry of a file’s audit log in words, and shows an action without words by its code. */
export function describeEntry(entry: AuditEntry, language: Language): Entry {
  const words: TimelineWords = TIMELINE_WORDS[entry.action] ?? { zh: entry.action, en: entry.action };
  const { id, at, action, by, why, subject } = entry;
  return {
    id,
    at,
    childId: subject.id,
    action,
    text: inLanguage(words, language),
    by: inLanguage(actorWords(by), language),
    ...(by.kind === 'member' && { memberId: by.memberId }),
    from: placeText(entry.from, words, language),
    to: placeText(entry.to, words, language),
    reason: describeWhy(why, words, language),
  };
}
