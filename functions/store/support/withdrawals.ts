/** Withdrawals of a district, a street, a child. */
import type { ChildId, DistrictCode, StreetCode, WithdrawalId } from '../../../shared/kernel/ids.ts';
import { type Withdrawal, withdrawalSchema } from '../../../shared/support/withdrawals/withdrawal.ts';
import { type Change, create, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

/** Without a filter the list begins with what is to be done. */
const ORDER = {
  submitted: 1,
  investigated: 2,
  approved: 3,
  rejected: 3,
  takenBack: 3,
} as const satisfies Record<Withdrawal['status'], number>;

const prefixOf = (status: Withdrawal['status']) => `${ORDER[status]}-${status}#`;

const withdrawalKey = (id: WithdrawalId) => ({ pk: `WITHDRAWAL#${id}`, sk: 'WITHDRAWAL' });

function withdrawalItem(record: Withdrawal) {
  const withdrawal = withdrawalSchema.parse(record);
  const { id, status, filedAt, districtCode, streetCode, childId } = withdrawal;
  const sk = `${prefixOf(status)}${filedAt}#${id}`;
  return {
    ...withdrawal,
    ...withdrawalKey(id),
    byDistrictPk: `WITHDRAWALS#${districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `WITHDRAWALS#${streetCode}`,
    byStreetSk: sk,
    bySubjectPk: `CHILD#${childId}#WITHDRAWALS`,
    bySubjectSk: `${filedAt}#${id}`,
  };
}

export const parseWithdrawal = (item: unknown): Withdrawal => withdrawalSchema.parse(item);
export const getWithdrawal = (id: WithdrawalId) => readItem('program', withdrawalKey(id), parseWithdrawal);
export const createWithdrawal = (withdrawal: Withdrawal): Change =>
  create('program', withdrawalItem(withdrawal));

export const replaceWithdrawal = (before: Withdrawal, after: Withdrawal): Change =>
  replace('program', withdrawalItem({ ...after, version: before.version + 1 }), before.version);

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
