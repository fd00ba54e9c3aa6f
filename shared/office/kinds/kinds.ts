/** The kinds of children by district: the common list, with what a district’s own file adds or changes. */
import * as z from 'zod';
import defaults from '../../../data/kinds.json' with { type: 'json' };
import { rule } from '../../kernel/field-rule.ts';
import type { DistrictCode } from '../../kernel/ids.ts';
import type { CalendarDate } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import { DISTRICTS } from '../../kernel/regions.ts';
import { type Kind, type KindCode, kindCodeSchema, kindSchema } from './kind.ts';

const listSchema = z.array(kindSchema);

/** Of the common list: it goes up with every change, like the catalogue’s. */
export const KINDS_VERSION = defaults.version;

/**
 * R-OF-20: A district’s kinds are the common ones with its own beside them; a row of its own replaces the common one of that code.
 * @param own as the district’s file has them.
 */
export function mergeKinds(common: readonly Kind[], own: readonly Kind[]): Kind[] {
  const codes = new Set(common.map(({ code }) => code));
  return [
    ...common.map((kind) => own.find(({ code }) => code === kind.code) ?? kind),
    ...own.filter(({ code }) => !codes.has(code)),
  ];
}

const COMMON = listSchema.parse(defaults.kinds);
const byDistrict: ReadonlyMap<string, readonly Kind[]> = new Map(
  DISTRICTS.map(({ code, kinds = [] }) => [code, mergeKinds(COMMON, listSchema.parse(kinds))]),
);

/** In the order of reports, the retired ones too. */
export const kindsOf = (district: DistrictCode): readonly Kind[] => byDistrict.get(district) ?? COMMON;

/** Of all districts, each code once. A code has one meaning in a deployment. */
export const ALL_KINDS: readonly Kind[] = [...byDistrict.values()].reduce<Kind[]>(mergeKinds, COMMON);

const known = new Map(ALL_KINDS.map((kind) => [kind.code, kind]));

/** A code that some district has, retired or not. */
export const knownKind = kindCodeSchema.refine((code) => known.has(code), rule('kind.unknown'));

/** What it is called; the code itself where a later release has taken the kind out. */
export const kindWords = (code: KindCode): Bilingual => known.get(code)?.names ?? { zh: code, en: code };

export const isOffered = ({ retiredAt }: Kind, on: CalendarDate): boolean =>
  retiredAt === undefined || on < retiredAt;

/** Those that a form of this day offers. */
export const offeredKinds = (district: DistrictCode, on: CalendarDate): readonly Kind[] =>
  kindsOf(district).filter((kind) => isOffered(kind, on));

interface Choice {
  readonly district: DistrictCode;
  readonly on: CalendarDate;
  /** What the file has already. */
  readonly before?: readonly KindCode[];
}

/** R-OF-21: A retired kind stays readable on the files that have it, and is not given to another. */
export function checkKinds(
  kinds: readonly KindCode[],
  { district, on, before = [] }: Choice,
): 'kind.retired' | undefined {
  const offered = new Set([...before, ...offeredKinds(district, on).map(({ code }) => code)]);
  return kinds.every((code) => offered.has(code)) ? undefined : 'kind.retired';
}

/** Those that a count lists, in the order of reports: a retired one where somebody is of it, and what no list has any more. */
export function countedKinds(
  district: DistrictCode,
  found: readonly KindCode[],
  on: CalendarDate,
): KindCode[] {
  const occurring = new Set(found);
  const listed = kindsOf(district).filter((kind) => occurring.has(kind.code) || isOffered(kind, on));
  const codes = listed.map(({ code }) => code);
  return [...codes, ...[...occurring].filter((code) => !codes.includes(code)).toSorted()];
}
