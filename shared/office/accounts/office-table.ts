/** A list of officers as it is copied from a sheet or typed, one a line: what each line says, and what is wrong with it. */
import type * as z from 'zod';
import type { FieldCode } from '../../kernel/field-rule.ts';
import type { Role } from '../../kernel/roles.ts';
import { ROLE_WORDS } from '../members/role-words.ts';
import { officeRows } from './office-row.ts';

type OfficeInput = z.input<typeof officeRows>[number];

/** In this order, where no headings say otherwise. */
export const OFFICE_COLUMNS = ['label', 'roles', 'streets', 'email', 'organisation', 'communities'] as const;
export type OfficeColumn = (typeof OFFICE_COLUMNS)[number];

const HEADINGS: Readonly<Record<OfficeColumn, readonly string[]>> = {
  label: ['称呼', '姓名', '办公室', 'displayname', 'name', 'office'],
  roles: ['角色', 'role', 'roles'],
  streets: ['镇(街道)', '负责的镇(街道)', '街道', 'street', 'streets'],
  communities: ['村(社区)', '负责的村(社区)', '社区', 'community', 'communities'],
  email: ['邮箱', '电子邮箱', 'email', 'emailaddress'],
  organisation: ['单位', '单位名称', 'organisation', 'organization'],
};

/** Beside the words of the pages. */
const OTHER_ROLE_WORDS: Readonly<Record<string, Role>> = { 镇妇联: 'street', 街道妇联: 'street' };

interface Fault {
  readonly column: OfficeColumn;
  readonly code: FieldCode;
}

export interface OfficeLine {
  /** Counted from 1, as in the text. */
  readonly line: number;
  readonly office: OfficeInput;
  readonly faults: readonly Fault[];
}

interface Named {
  readonly code: string;
  readonly name: string;
}

interface NamedStreet extends Named {
  readonly communities?: readonly Named[];
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

const cellsOf = (line: string) => line.split(line.includes('\t') ? '\t' : /[,，]/).map((cell) => cell.trim());
const listIn = (cell = '') =>
  cell
    .split(/[、;；/,，]/)
    .map(plain)
    .filter(Boolean);

/** Which column each cell is of; a line is one of headings if it has those of roles and addresses. */
function headingsIn(cells: readonly string[]): (OfficeColumn | undefined)[] | undefined {
  const columns = cells.map((cell) =>
    OFFICE_COLUMNS.find((column) => HEADINGS[column].includes(plain(cell))),
  );
  return columns.includes('roles') && columns.includes('email') ? columns : undefined;
}

const roleNamed = (word: string): Role | undefined => {
  const roles = Object.keys(ROLE_WORDS) as Role[];
  return (
    OTHER_ROLE_WORDS[word] ??
    roles.find((role) => [role, ROLE_WORDS[role].zh, ROLE_WORDS[role].en].map(plain).includes(word))
  );
};

/** By code, or by a name that only one community of the district has. */
function communityNamed(word: string, streets: readonly NamedStreet[]): string | undefined {
  const fitting = streets
    .flatMap(({ communities = [] }) => communities)
    .filter(({ code, name }) => [code, plain(name)].includes(word));
  return fitting.length === 1 ? fitting[0]?.code : undefined;
}

/** What the words of a cell mean; a word without a meaning is a fault of the column. */
function meanings<T>(cell: string | undefined, find: (word: string) => T | undefined) {
  const found = listIn(cell).map(find);
  const known = found.filter((one) => one !== undefined);
  return { known, isUnknown: known.length < found.length };
}

function lineOf(
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  columns: readonly (OfficeColumn | undefined)[],
  streets: readonly NamedStreet[],
): OfficeLine {
  const cell = (column: OfficeColumn) => cells[columns.indexOf(column)] || undefined;
  const roles = meanings(cell('roles'), roleNamed);
  const codes = meanings(
    cell('streets'),
    (word) => streets.find(({ code, name }) => [code, plain(name)].includes(word))?.code,
  );
  const communities = meanings(cell('communities'), (word) => communityNamed(word, streets));
  const [label, organisation] = [cell('label'), cell('organisation')];
  return {
    line,
    office: {
      ...{ roles: roles.known, streets: codes.known, email: cell('email') ?? '' },
      ...(communities.known.length > 0 && { communities: communities.known }),
      ...(label && { label }),
      ...(organisation && { organisation }),
    },
    faults: [
      ...(roles.isUnknown ? [{ column: 'roles', code: 'role.unknown' } as const] : []),
      ...(codes.isUnknown ? [{ column: 'streets', code: 'street.unknown' } as const] : []),
      ...(communities.isUnknown ? [{ column: 'communities', code: 'community.unknown' } as const] : []),
    ],
  };
}

function faultOf({ path, ...issue }: z.core.$ZodIssue): Fault {
  const column = OFFICE_COLUMNS.find((one) => one === path[1]) ?? 'label';
  if (issue.code === 'custom') return { column, code: issue.params?.code as FieldCode };
  return { column, code: issue.code === 'too_small' ? 'value.missing' : 'value.invalid' };
}

/** With what the contract refuses besides; a column is named once. */
function checked(lines: readonly OfficeLine[]): OfficeLine[] {
  const issues = officeRows.safeParse(lines.map(({ office }) => office)).error?.issues ?? [];
  return lines.map((one, at) => {
    const refused = issues.filter(({ path }) => path[0] === at).map(faultOf);
    const columns = new Set(one.faults.map(({ column }) => column));
    return { ...one, faults: [...one.faults, ...refused.filter(({ column }) => !columns.has(column))] };
  });
}

/** @param streets the district’s */
export function readOfficeTable(text: string, streets: readonly NamedStreet[]): OfficeLine[] {
  const rows = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some(Boolean));
  const headings = rows[0] && headingsIn(rows[0].cells);
  const columns = headings ?? OFFICE_COLUMNS;
  return checked((headings ? rows.slice(1) : rows).map((row) => lineOf(row, columns, streets)));
}
