/** Requests for the accounts of many volunteers. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { epochSeconds, plusDays } from '../../../shared/kernel/instants.ts';
import {
  type AccountRequest,
  accountRequestSchema,
} from '../../../shared/office/accounts/account-request.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

const RETENTION_DAYS = 180;

const placed = ({ id, districtCode, createdAt, status }: AccountRequest) => ({
  byDistrictPk: `ACCOUNTS#${districtCode}`,
  byDistrictSk: `${createdAt}#${id}`,
  ...(status === 'running' && { accountStep: 'wanted' }),
  [TTL_ATTRIBUTE]: epochSeconds(plusDays(createdAt, RETENTION_DAYS)),
});

const accountRequests = recordStore<string, AccountRequest>({
  table: 'program',
  prefix: 'ACCOUNTS',
  sk: 'REQUEST',
  schema: accountRequestSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
  marks: ['accountStep'],
});

export const {
  parse: parseRequest,
  get: getRequest,
  create: createRequest,
  replace: replaceRequest,
} = accountRequests;

export const requestsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`ACCOUNTS#${code}`],
  newestFirst: true,
});
