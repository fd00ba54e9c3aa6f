import { dateIn } from '../../../shared/kernel/instants.ts';
import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';
import { viewKinds } from '../../../shared/office/kinds/kind-view.ts';
import { KINDS_VERSION } from '../../../shared/office/kinds/kinds.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { viewNotice } from '../../../shared/office/notices/notice-view.ts';
import type { OfficeOperation } from '../operation-types.ts';

export const getCatalogue: OfficeOperation<'getCatalogue'> = async ({ language, now }) => ({
  status: 200,
  body: {
    version: CATALOGUE.version,
    categories: [...CATALOGUE.categories],
    kindsVersion: KINDS_VERSION,
    kinds: viewKinds(dateIn(now)),
    notice: viewNotice(CONSENT_NOTICE, language),
  },
});
