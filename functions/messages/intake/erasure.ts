/** Messages about a request for an erasure: to the district, where another officer carries it out. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { messagesAbout } from '../message-table.ts';

interface File {
  readonly districtCode: DistrictCode;
  readonly fileNumber: string;
  /** Where it opens in the console. */
  readonly path: string;
}

export const erasureMessage = messagesAbout<File>()({
  kinds: ['erasureAsked'],
  audiences: { district: () => ({ district: true }) },
  content: ({ districtCode, fileNumber, path }) => ({
    districtCode,
    streetCode: undefined,
    params: { file: fileNumber },
    path,
  }),
});
