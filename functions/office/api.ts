/** The office function: what a district decides about itself. It has no right to identities. */
import { officeRoutes } from '../../shared/office/routes.ts';
import { serve } from '../http/serve.ts';
import { invokeRedactor } from '../store/redactor.ts';
import { accountOperations } from './accounts/operations.ts';
import { catalogueOperations } from './catalogue/operations.ts';
import { changeOperations } from './changes/operations.ts';
import { districtOperations } from './districts/operations.ts';
import { feedbackOperations } from './feedback/operations.ts';
import { memberOperations } from './members/operations.ts';
import { noticeOperations } from './notices/operations.ts';
import { settingsOperations } from './settings/operations.ts';

export const handler = serve(
  officeRoutes,
  {
    ...accountOperations,
    ...catalogueOperations,
    ...changeOperations,
    ...districtOperations,
    ...feedbackOperations,
    ...memberOperations,
    ...noticeOperations,
    ...settingsOperations,
  },
  { redact: invokeRedactor },
);
