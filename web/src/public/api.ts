/** The few calls that the public pages make. */
import { createClient } from '../../../shared/contract/client.ts';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { matchingRoutes } from '../../../shared/matching/routes.ts';
import { officeRoutes } from '../../../shared/office/routes.ts';
import { announceReplaced } from '../ui/replacements.ts';
import { currentLanguage } from '../words/language.ts';

const {
  submitNeedsSurvey,
  submitVolunteerApplication,
  submitReferral,
  reportHarm,
  lookUpReceipt,
  resubmitSurvey,
  changeConsentByReceipt,
  chooseSmsByReceipt,
  submitWithdrawal,
  takeBackWithdrawal,
} = intakeRoutes;
const { getCatalogue, getNotice, getSite, getStreets, submitFeedback } = officeRoutes;
const { answerAsGuardian } = matchingRoutes;

export const api = createClient(
  {
    getCatalogue,
    getNotice,
    getSite,
    getStreets,
    submitNeedsSurvey,
    submitVolunteerApplication,
    submitReferral,
    reportHarm,
    lookUpReceipt,
    resubmitSurvey,
    changeConsentByReceipt,
    chooseSmsByReceipt,
    submitWithdrawal,
    takeBackWithdrawal,
    answerAsGuardian,
    submitFeedback,
  },
  {
    baseUrl: '',
    language: currentLanguage,
    fetch: (...args) => fetch(...args),
    onReplaced: announceReplaced,
  },
);
