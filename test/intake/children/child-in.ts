/** A child’s file in any status. */
import type { Child, ChildIn } from '../../../shared/intake/children/child.ts';
import { child } from '../../builders.ts';

const SINCE = '2026-03-02T00:00:00.000Z';

/** What belongs to one status only. */
const own = {
  submitted: {},
  returned: { returnReason: '住址不全' },
  waiting: { waitingSince: SINCE },
  proposed: { waitingSince: SINCE, proposalId: 'proposal-1' },
  paired: { pairingId: 'pairing-1' },
  closed: { closeReason: '已满 18 周岁', closedAt: SINCE },
} as const satisfies Record<Child['status'], object>;

export const STATUS_FIELDS = Object.fromEntries(
  Object.entries(own).map(([status, fields]) => [status, Object.keys(fields)]),
) as Record<Child['status'], string[]>;

export const childIn = <S extends Child['status']>(status: S, change: Record<string, unknown> = {}) =>
  child({ waitingSince: undefined, status, ...own[status], ...change }) as ChildIn<S>;
