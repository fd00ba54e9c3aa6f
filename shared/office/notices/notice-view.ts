/** A consent notice as it is shown. */
import * as z from 'zod';
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Notice } from './notice.ts';
import { consentPurposeSchema, consentPurposes } from './purposes.ts';

export const noticeView = z.object({
  version: z.string(),
  /** Of pairing, which the forms are sent for. */
  text: z.string(),
  /** What a volunteer agrees to. */
  volunteer: z.string(),
  purposes: z.array(z.object({ purpose: consentPurposeSchema, text: z.string() })),
});

export function viewNotice(
  { version, texts, volunteer = texts.pairing }: Notice,
  language: Language,
): z.input<typeof noticeView> {
  const purposes = consentPurposes.flatMap((purpose) => {
    const text = texts[purpose];
    return text ? [{ purpose, text: inLanguage(text, language) }] : [];
  });
  return {
    version,
    text: inLanguage(texts.pairing, language),
    volunteer: inLanguage(volunteer, language),
    purposes,
  };
}
