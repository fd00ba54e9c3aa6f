/** The words of the public pages, in both languages. */

import { intakeFormsWordsEn } from './en/intake-forms.ts';
import { intakeHarmWordsEn } from './en/intake-harm.ts';
import { intakeReceiptsWordsEn } from './en/intake-receipts.ts';
import { publicFeedbackWordsEn } from './en/office-feedback.ts';
import { publicWordsEn } from './en/public.ts';
import { uiWordsEn } from './en/ui.ts';
import type { Words } from './words.ts';
import { intakeFormsWords } from './zh/intake-forms.ts';
import { intakeHarmWords } from './zh/intake-harm.ts';
import { intakeReceiptsWords } from './zh/intake-receipts.ts';
import { publicFeedbackWords } from './zh/office-feedback.ts';
import { publicWords } from './zh/public.ts';
import { uiWords } from './zh/ui.ts';

const zh = {
  ...uiWords,
  ...publicFeedbackWords,
  ...publicWords,
  ...intakeFormsWords,
  ...intakeHarmWords,
  ...intakeReceiptsWords,
};

const en: Words<typeof zh> = {
  ...uiWordsEn,
  ...publicFeedbackWordsEn,
  ...publicWordsEn,
  ...intakeFormsWordsEn,
  ...intakeHarmWordsEn,
  ...intakeReceiptsWordsEn,
};

export const allPublicWords = { 'zh-CN': zh, en };
