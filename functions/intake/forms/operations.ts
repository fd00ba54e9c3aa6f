/** The operations of this room, by their routes. */
import { resubmitSurvey } from './resubmit-survey.ts';
import { submitNeedsSurvey } from './submit-needs-survey.ts';
import { submitVolunteerApplication } from './submit-volunteer-application.ts';

export const formOperations = {
  resubmitSurvey,
  submitNeedsSurvey,
  submitVolunteerApplication,
};
