/** Several answers in one cell. */

import { CATALOGUE } from '../../office/catalogue/catalogue.ts';
import { cellText, comparable } from './import-cells.ts';
import type { ImportCode } from './import-codes.ts';
import { fault, type Reading, value } from './import-column.ts';

/** As they stand after `comparable`: full-width commas, semicolons and bars have become half-width. */
const SEPARATOR = /[┋、,;|\n]/;

/** Comparable names of the members that a list may have, the longest first, each with the code that it stands for. */
export type Names = ReadonlyMap<string, string>;

/** Each code with the names that people write for it; the code itself is understood too. */
export function namesOf(table: Readonly<Record<string, readonly string[]>>): Names {
  const written = Object.entries(table).flatMap(([code, names]) =>
    [code, ...names].map((name): [string, string] => [comparable(name), code]),
  );
  return new Map(written.sort(([a], [b]) => b.length - a.length));
}

export const SUGGESTION_NAMES = namesOf(
  Object.fromEntries(
    CATALOGUE.categories
      .flatMap(({ suggestions }) => suggestions)
      .map(({ code, zh, en }) => [code, [zh, en]]),
  ),
);

const endsAt = (text: string, end: number) => end === text.length || SEPARATOR.test(text.charAt(end));

function nextMember(text: string, from: number, names: Names): string {
  for (const name of names.keys())
    if (text.startsWith(name, from) && endsAt(text, from + name.length)) return name;
  return text.slice(from).split(SEPARATOR, 1)[0] ?? '';
}

/**
 * The members of a list. A name may itself hold a separator (“入学、落户、评残等政策咨询”): at each place the longest
 * known name that ends at a separator wins, and only what is no name is split.
 */
export function membersOf(text: string, names: Names): string[] {
  const list = comparable(text);
  const members: string[] = [];
  for (let at = 0; at < list.length; at++) {
    const member = nextMember(list, at, names);
    if (member) members.push(member);
    at += member.length;
  }
  return members;
}

/** Reads a list of known names into their codes; refuses with the members that are not known. */
export const listReader =
  (names: Names, unknown: ImportCode) =>
  (text: string): Reading => {
    const members = membersOf(text, names);
    const strange = members.filter((member) => !names.has(member));
    return strange.length > 0 ? fault(unknown, strange) : value(members.map((member) => names.get(member)));
  };

/** Reads free words: split, never looked up. */
export const readWords = (text: string): Reading =>
  value(text.normalize('NFKC').split(SEPARATOR).map(cellText).filter(Boolean));
