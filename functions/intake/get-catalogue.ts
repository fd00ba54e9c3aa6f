import { CONSENT_NOTICE } from '../../shared/intake/notice.ts';
import { CATALOGUE } from '../../shared/kernel/catalogue.ts';
import { inLanguage } from '../../shared/kernel/language.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const getCatalogue: IntakeOperation<'getCatalogue'> = async ({ language }) => ({
  status: 200,
  body: {
    version: CATALOGUE.version,
    categories: [...CATALOGUE.categories],
    notice: { version: CONSENT_NOTICE.version, text: inLanguage(CONSENT_NOTICE.text, language) },
  },
});
