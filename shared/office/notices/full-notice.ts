/** The full notices, behind the short texts that are agreed to: for each person who gives information, in the version in force. */
import * as z from 'zod';
import { type Bilingual, inLanguage, type Language } from '../../kernel/language.ts';
import { FULL_NOTICES } from './full-notice-texts.ts';
import { type NoticeAudience, noticeAudienceSchema } from './notice-audiences.ts';
import { NOTICE_SECTION_TITLES, noticeSections } from './notice-sections.ts';

/** R-IN-149: The short text of a notice has at most 480 characters, with the full one behind it. */
export const MAX_SHORT_CHARACTERS = 480;

/** What a district has decided, as its notices name it. */
export interface NoticeFacts {
  readonly district: string;
  /** Of the office: the person responsible for personal information, and how they are reached. */
  readonly person: string;
  readonly phone: string;
  readonly address: string;
  /** Where the data is. */
  readonly place: string;
  readonly childDays: number;
  readonly volunteerDays: number;
}

export const fullNoticeView = z
  .object({
    audience: noticeAudienceSchema,
    version: z.string(),
    title: z.string(),
    short: z.string(),
    sections: z.array(z.object({ key: z.enum(noticeSections), title: z.string(), text: z.string() })),
  })
  .meta({ id: 'FullNotice' });

const filledIn = (text: string, facts: NoticeFacts) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = (facts as unknown as Record<string, unknown>)[name];
    if (value === undefined) throw new Error(`a notice names ${name}, which no district has`);
    return String(value);
  });

/** In one language, with the names and periods of one district. */
export function viewFullNotice(
  audience: NoticeAudience,
  facts: NoticeFacts,
  language: Language,
): z.input<typeof fullNoticeView> {
  const { version, title, short, sections } = FULL_NOTICES[audience];
  const words = (text: Bilingual) => filledIn(inLanguage(text, language), facts);
  return {
    audience,
    version,
    title: words(title),
    short: words(short),
    sections: noticeSections.map((key) => ({
      key,
      title: inLanguage(NOTICE_SECTION_TITLES[key], language),
      text: words(sections[key]),
    })),
  };
}
