/** The routes of the office: what a district decides about itself. */
import { defineRoutes } from '../contract/route.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import { changeRoutes } from './changes/change-routes.ts';
import { districtRoutes } from './districts/district-routes.ts';
import { feedbackRoutes } from './feedback/feedback-routes.ts';
import { memberRoutes } from './members/member-routes.ts';
import { noticeRoutes } from './notices/notice-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';

export const officeRoutes = defineRoutes({
  ...accountRoutes,
  ...catalogueRoutes,
  ...changeRoutes,
  ...districtRoutes,
  ...feedbackRoutes,
  ...memberRoutes,
  ...noticeRoutes,
  ...settingsRoutes,
});
