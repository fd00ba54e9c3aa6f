import type { BaseList } from '../../../shared/intake/base-counts/base-count.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { baseListsOf } from '../../store/intake/base-lists.ts';
import type { IntakeOperation } from '../operation-types.ts';

/** With the rows of the reader’s own streets. */
export const listFor = ({ may }: { readonly may: May }, list: BaseList): BaseList => ({
  ...list,
  rows: list.rows.filter(({ streetCode }) => may({ districtCode: list.districtCode, streetCode })),
});

export const listBaseCounts: IntakeOperation<'listBaseCounts'> = async (call) => {
  const lists = (await baseListsOf(call.actor.districtCode)).map((list) => listFor(call, list));
  return { status: 200, body: { lists: lists.filter(({ rows }) => rows.length > 0) } };
};
