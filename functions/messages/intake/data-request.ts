/** Messages about families’ requests for their data: to the street and the district when one is late. */
import type { DataRequest } from '../../../shared/intake/rights/data-request.ts';
import { messagesAbout } from '../message-table.ts';

export const dataRequestMessage = messagesAbout<DataRequest>()({
  kinds: ['dataRequestOverdue'],
  audiences: {
    street: ({ streetCode }) => ({ streets: [streetCode] }),
    district: () => ({ district: true }),
  },
  content: ({ districtCode, streetCode, fileNumber, dueOn }) => ({
    ...{ districtCode, streetCode, path: '/data-requests' },
    params: { file: fileNumber, due: dueOn },
  }),
});
