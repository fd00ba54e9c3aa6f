/** Messages about receipt codes that officers issue or print: to the district, and the code itself to the guardian’s phone. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { Import } from '../../../shared/intake/imports/import.ts';
import { messagesAbout } from '../message-table.ts';

export const receiptCodeMessage = messagesAbout<Child>()({
  kinds: ['receiptCodeIssued', 'ownReceiptCode'],
  audiences: { district: () => ({ district: true }), guardian: ({ id: guardianOf }) => ({ guardianOf }) },
  content: ({ id, districtCode, streetCode, fileNumber: file }) => ({
    districtCode,
    streetCode,
    params: { file },
    path: `/children/${id}`,
  }),
});

interface Printed {
  readonly record: Import;
  readonly count: number;
}

export const receiptLettersMessage = messagesAbout<Printed>()({
  kinds: ['receiptLettersPrinted'],
  audiences: { district: () => ({ district: true }) },
  content: ({ record: { districtCode, id }, count }) => ({
    districtCode,
    streetCode: undefined,
    params: { count: String(count) },
    path: `/imports/${id}`,
  }),
});
