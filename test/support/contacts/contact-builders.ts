/** Support’s records, parsed by the real schemas; a test spoils one thing. */
import { type Withdrawal, withdrawalSchema } from '../../../shared/support/withdrawals/withdrawal.ts';

const investigation = {
  finding: '家庭即将迁往外地，已入户核实',
  recommends: 'approve',
  by: 'member-street',
  at: '2026-03-12T02:00:00.000Z',
  reviewBy: '2026-03-19',
};
const review = { reason: '同意街道意见', by: 'member-district', at: '2026-03-13T02:00:00.000Z' };

/** What belongs to one status only. */
const own = {
  submitted: {},
  investigated: { investigation },
  approved: { investigation, review: { ...review, afterwards: 'close' } },
  rejected: { investigation, review },
  takenBack: { takenBackAt: '2026-03-13T02:00:00.000Z' },
} as const satisfies Record<Withdrawal['status'], object>;

/** Of the shared builders’ child, filed on the tenth of March. */
export const withdrawalIn = <S extends Withdrawal['status']>(
  status: S,
  change: Record<string, unknown> = {},
): Extract<Withdrawal, { status: S }> =>
  withdrawalSchema.parse({
    id: 'withdrawal-1',
    districtCode: '320404',
    streetCode: '320404001',
    childId: 'child-1',
    childNumber: '320404-26-AAAAAA',
    childName: '王*涵',
    cause: 'other',
    reason: '准备搬到外地生活',
    filedAt: '2026-03-10T02:00:00.000Z',
    investigateBy: '2026-03-24',
    version: 1,
    status,
    ...own[status],
    ...change,
  }) as Extract<Withdrawal, { status: S }>; // by its status
