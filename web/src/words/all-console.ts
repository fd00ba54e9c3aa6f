/** The words of the console, in both languages. */

import { appWordsEn } from './en/app.ts';
import { intakeChildrenWordsEn } from './en/intake-children.ts';
import { intakeHarmWordsEn } from './en/intake-harm.ts';
import { intakeIdentitiesWordsEn } from './en/intake-identities.ts';
import { intakeImportsWordsEn } from './en/intake-imports.ts';
import { intakeReachabilityWordsEn } from './en/intake-reachability.ts';
import { intakeReferralsWordsEn } from './en/intake-referrals.ts';
import { intakeVolunteersWordsEn } from './en/intake-volunteers.ts';
import { matchingProposalsWordsEn } from './en/matching-proposals.ts';
import { matchingRunsWordsEn } from './en/matching-runs.ts';
import { officeWordsEn } from './en/office.ts';
import { accountWordsEn } from './en/office-accounts.ts';
import { feedbackWordsEn } from './en/office-feedback.ts';
import { reportingWordsEn } from './en/reporting.ts';
import { supportWordsEn } from './en/support.ts';
import { uiWordsEn } from './en/ui.ts';
import type { Words } from './words.ts';
import { appWords } from './zh/app.ts';
import { intakeChildrenWords } from './zh/intake-children.ts';
import { intakeHarmWords } from './zh/intake-harm.ts';
import { intakeIdentitiesWords } from './zh/intake-identities.ts';
import { intakeImportsWords } from './zh/intake-imports.ts';
import { intakeReachabilityWords } from './zh/intake-reachability.ts';
import { intakeReferralsWords } from './zh/intake-referrals.ts';
import { intakeVolunteersWords } from './zh/intake-volunteers.ts';
import { matchingProposalsWords } from './zh/matching-proposals.ts';
import { matchingRunsWords } from './zh/matching-runs.ts';
import { officeWords } from './zh/office.ts';
import { accountWords } from './zh/office-accounts.ts';
import { feedbackWords } from './zh/office-feedback.ts';
import { reportingWords } from './zh/reporting.ts';
import { supportWords } from './zh/support.ts';
import { uiWords } from './zh/ui.ts';

const zh = {
  ...uiWords,
  ...feedbackWords,
  ...appWords,
  ...accountWords,
  ...officeWords,
  ...intakeChildrenWords,
  ...intakeHarmWords,
  ...intakeIdentitiesWords,
  ...intakeImportsWords,
  ...intakeReachabilityWords,
  ...intakeReferralsWords,
  ...intakeVolunteersWords,
  ...matchingRunsWords,
  ...matchingProposalsWords,
  ...supportWords,
  ...reportingWords,
};

const en: Words<typeof zh> = {
  ...uiWordsEn,
  ...feedbackWordsEn,
  ...appWordsEn,
  ...accountWordsEn,
  ...officeWordsEn,
  ...intakeChildrenWordsEn,
  ...intakeHarmWordsEn,
  ...intakeIdentitiesWordsEn,
  ...intakeImportsWordsEn,
  ...intakeReachabilityWordsEn,
  ...intakeReferralsWordsEn,
  ...intakeVolunteersWordsEn,
  ...matchingRunsWordsEn,
  ...matchingProposalsWordsEn,
  ...supportWordsEn,
  ...reportingWordsEn,
};

export const allConsoleWords = { 'zh-CN': zh, en };
