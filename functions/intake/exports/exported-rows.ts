/** The rows of an exported list, within the member’s reach, and whose identities stand in them. */
import type { ExportFilters, ExportList } from '../../../shared/intake/exports/export.ts';
import type { FileRef } from '../../../shared/intake/receipts/receipt.ts';
import type { May } from '../../../shared/kernel/access.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { tableOf } from '../../../shared/reporting/exports/words.ts';
import { readAll } from '../../store/page.ts';
import { sourceWithinReach } from '../../store/reach.ts';
import { EXPORTED_LISTS, type ExportedList } from './exported-lists.ts';
import type { ExportedPeople } from './exported-people.ts';

interface Exporting {
  readonly actor: Member;
  readonly action: 'exportLists' | 'exportIdentities';
  readonly may: May;
  readonly now: Instant;
  readonly filters: ExportFilters;
  readonly maxRows: number;
}

interface Exported {
  readonly table: string[][];
  /** Those whose identity is in it. */
  readonly people: readonly FileRef[];
}

const refsOf = ({ children, volunteers }: ExportedPeople): FileRef[] => [
  ...[...children.identities.keys()].map((id) => ({ kind: 'child' as const, id })),
  ...[...volunteers.identities.keys()].map((id) => ({ kind: 'volunteer' as const, id })),
];

async function buildRows<Item, Row>(
  list: ExportedList<Item, Row>,
  exporting: Exporting,
): Promise<Exported | Refusal> {
  const { action, may, now, filters, maxRows } = exporting;
  const source = sourceWithinReach(exporting, filters.street, list.listed(filters));
  if (isRefusal(source)) return source;
  const found = await readAll(source, list.parse, maxRows);
  if (found.length > maxRows) return refuse('exportTooLarge');
  const hasIdentities = action === 'exportIdentities';
  const items = hasIdentities ? found.filter((item) => !list.isErased?.(item)) : found;
  const people = await list.people(items, { may, hasIdentities });
  const rows = items.map((item) => list.row(item, people, now));
  return { table: tableOf(list.columns, rows, hasIdentities), people: refsOf(people) };
}

/** R-IN-94, R-IN-96: the list as a table, masked or with identities; refused when it is too large for one file. */
export const exportedRows = (list: ExportList, exporting: Exporting): Promise<Exported | Refusal> =>
  buildRows(EXPORTED_LISTS[list] as ExportedList<unknown, unknown>, exporting); // its own items and rows
