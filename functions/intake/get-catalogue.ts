import { viewNotice } from '../../shared/intake/consent-view.ts';
import { CONSENT_NOTICE } from '../../shared/intake/notice.ts';
import { CATALOGUE } from '../../shared/kernel/catalogue.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const getCatalogue: IntakeOperation<'getCatalogue'> = async ({ language }) => ({
  status: 200,
  body: {
    version: CATALOGUE.version,
    categories: [...CATALOGUE.categories],
    notice: viewNotice(CONSENT_NOTICE, language),
  },
});
