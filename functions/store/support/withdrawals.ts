/** Withdrawals of a district, a street, a child. */
import type { ChildId, DistrictCode, StreetCode, WithdrawalId } from '../../../shared/kernel/ids.ts';
import { type Withdrawal, withdrawalSchema } from '../../../shared/support/withdrawals/withdrawal.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** Without a filter the list begins with what is to be done. */
const ORDER = {
  submitted: 1,
  investigated: 2,
  approved: 3,
  rejected: 3,
  takenBack: 3,
} as const satisfies Record<Withdrawal['status'], number>;

const prefixOf = (status: Withdrawal['status']) => `${ORDER[status]}-${status}#`;

function placed({ id, status, filedAt, districtCode, streetCode, childId }: Withdrawal) {
  const sk = `${prefixOf(status)}${filedAt}#${id}`;
  return {
    byDistrictPk: `WITHDRAWALS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `WITHDRAWALS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `CHILD#${childId}#WITHDRAWALS`,
    bySubjectSk: `${filedAt}#${id}`,
  };
}

export const withdrawalRecords = recordStore<WithdrawalId, Withdrawal>({
  table: 'program',
  prefix: 'WITHDRAWAL',
  sk: 'WITHDRAWAL',
  schema: withdrawalSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parseWithdrawal,
  get: getWithdrawal,
  create: createWithdrawal,
  replace: replaceWithdrawal,
} = withdrawalRecords;

type Status = Withdrawal['status'] | undefined;
const beginning = (status: Status) => ({ skBegins: status && prefixOf(status) });

export const withdrawalsOfDistrict = (code: DistrictCode, status?: Status): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`WITHDRAWALS#${code}`],
  ...beginning(status),
});

export const withdrawalsOfStreets = (codes: readonly StreetCode[], status?: Status): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `WITHDRAWALS#${code}`),
  ...beginning(status),
});

export const withdrawalsOfChild = (id: ChildId): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`CHILD#${id}#WITHDRAWALS`],
  newestFirst: true,
});
