/** A list of base counts as other offices send it, read by the import’s own reader: street, community, kind and number. */
import type * as z from 'zod';
import { readCommunity, readStreet } from '../imports/import-addresses.ts';
import { comparable } from '../imports/import-cells.ts';
import { type Columns, fault, faultMessage, REQUIRED, value } from '../imports/import-column.ts';
import { KIND_NAMES } from '../imports/import-kinds.ts';
import type { RowFormat } from '../imports/import-row.ts';
import { type ImportContext, type ReadRows, readRows } from '../imports/import-rows.ts';
import type { Table } from '../imports/import-table.ts';
import { readNumber } from '../imports/import-words.ts';
import { ALL, givenRowSchema } from './base-count.ts';

const ALL_NAMES = ['合计', '总计', '总数', '全部', 'all', 'total'];

const columns: Columns = {
  street: {
    heading: '镇（街道）',
    also: ['所在镇(街道)', '街道', '镇街', '乡镇（街道）'],
    path: 'streetCode',
    ifEmpty: REQUIRED,
    read: readStreet,
  },
  community: {
    heading: '村（社区）',
    also: ['所在村(社区)', '社区', '村社区'],
    path: 'communityCode',
    ifEmpty: value(undefined),
    read: readCommunity,
  },
  kind: {
    heading: '儿童类别',
    also: ['类别', '儿童类型'],
    path: 'kind',
    ifEmpty: REQUIRED,
    read: (text) => {
      const written = comparable(text);
      const code = ALL_NAMES.includes(written) ? ALL : KIND_NAMES.get(written);
      return code === undefined ? fault('kind.unknown', [text]) : value(code);
    },
  },
  count: {
    heading: '人数',
    also: ['底数', '数量', '儿童数'],
    path: 'count',
    ifEmpty: REQUIRED,
    read: readNumber,
  },
};

type GivenRow = z.infer<typeof givenRowSchema>;
const format: RowFormat<GivenRow> = { columns, schema: givenRowSchema, begin: () => ({}) };

const repeatedRow = (row: number, { language }: ImportContext) => ({
  row,
  field: columns.kind?.heading ?? '',
  code: 'row.repeated' as const,
  message: faultMessage({ code: 'row.repeated' }, language),
});

export interface BaseRows extends Pick<ReadRows<unknown>, 'rows' | 'refused' | 'headingErrors'> {
  readonly accepted: readonly GivenRow[];
}

/** Each row by itself; the second of the same place and kind is refused, as nobody can know which is meant. */
export function readBaseRows(table: Table, context: ImportContext): BaseRows {
  const { accepted, refused, ...read } = readRows(format, table, context);
  const seen = new Set<string>();
  const repeated = accepted.filter(({ body: { streetCode, communityCode, kind } }) => {
    const key = `${streetCode} ${communityCode} ${kind}`;
    return seen.has(key) || !seen.add(key);
  });
  const again = repeated.map(({ row }) => repeatedRow(row, context));
  return {
    ...read,
    accepted: accepted.filter((one) => !repeated.includes(one)).map(({ body }) => body),
    refused: [...refused, ...again].toSorted((a, b) => a.row - b.row),
  };
}
