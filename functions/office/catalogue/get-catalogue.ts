import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { viewNotice } from '../../../shared/office/notices/notice-view.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getCatalogue: OfficeOperation<'getCatalogue'> = async ({ language }) => ({
  status: 200,
  body: {
    version: CATALOGUE.version,
    categories: [...CATALOGUE.categories],
    notice: viewNotice(CONSENT_NOTICE, language),
  },
});
