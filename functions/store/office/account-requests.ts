/** Requests for the accounts of many volunteers. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { epochSeconds, plusDays } from '../../../shared/kernel/instants.ts';
import {
  type AccountRequest,
  accountRequestSchema,
} from '../../../shared/office/accounts/account-request.ts';
import { TTL_ATTRIBUTE } from '../../../shared/tables.ts';
import { type Change, create, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const RETENTION_DAYS = 180;

const requestKey = (id: string) => ({ pk: `ACCOUNTS#${id}`, sk: 'REQUEST' });

const requestItem = (request: AccountRequest) => ({
  ...accountRequestSchema.parse(request),
  ...requestKey(request.id),
  byDistrictPk: `ACCOUNTS#${request.districtCode}`,
  byDistrictSk: `${request.createdAt}#${request.id}`,
  ...(request.status === 'running' && { accountStep: 'wanted' }),
  [TTL_ATTRIBUTE]: epochSeconds(plusDays(request.createdAt, RETENTION_DAYS)),
});

export const parseRequest = (item: unknown): AccountRequest => accountRequestSchema.parse(item);

export const getRequest = (id: string) => readItem('program', requestKey(id), parseRequest);

export const createRequest = (request: AccountRequest): Change => create('program', requestItem(request));

export const replaceRequest = (before: AccountRequest, after: AccountRequest): Change =>
  replace('program', requestItem({ ...after, version: before.version + 1 }), before.version);

export const requestsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`ACCOUNTS#${code}`],
  newestFirst: true,
});
