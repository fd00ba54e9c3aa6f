/** What families asked for and what the contacts of the period gave. */

import type { Child } from '../../../intake/children/child.ts';
import type { ChildId } from '../../../kernel/ids.ts';
import { CATALOGUE, type Suggestion, type SuggestionCode } from '../../../office/catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import { isVerified } from '../state.ts';

export interface SuggestionCount {
  readonly suggestion: Suggestion;
  readonly category: string;
  /** Verified children on file who asked for it. */
  readonly asked: number;
  readonly mostWanted: number;
  /** Of those who asked, who got it in the period at least once. */
  readonly served: number;
  readonly gap: number;
  /** Contacts of the period that gave it, to whomever. */
  readonly given: number;
}

/** The children whom the period’s contacts reached with each suggestion. */
function servedBy({ contacts }: Context): Map<SuggestionCode, Set<ChildId>> {
  const served = new Map<SuggestionCode, Set<ChildId>>();
  for (const { suggestions, childIds } of contacts.filter(({ reached }) => reached))
    for (const code of suggestions) {
      const children = served.get(code) ?? new Set();
      for (const id of childIds) children.add(id);
      served.set(code, children);
    }
  return served;
}

/** R-RE-14: A digest lists the whole catalogue in its order with what is requested, what is served and the gap between them. */
export function suggestionCounts(context: Context): SuggestionCount[] {
  const children = context.facts.children.filter((child) => isVerified(child, context.frame.asOf));
  const served = servedBy(context);
  const count = (suggestion: Suggestion, category: string): SuggestionCount => {
    const { code } = suggestion;
    const asking = children.filter(({ needs }: Child) => needs.includes(code));
    const got = asking.filter(({ id }) => served.get(code)?.has(id)).length;
    return {
      suggestion,
      category,
      asked: asking.length,
      mostWanted: children.filter(({ mostWanted }) => mostWanted.includes(code)).length,
      served: got,
      gap: asking.length - got,
      given: context.contacts.filter(({ reached, suggestions }) => reached && suggestions.includes(code))
        .length,
    };
  };
  return CATALOGUE.categories.flatMap(({ code, suggestions }) =>
    suggestions.map((suggestion) => count(suggestion, code)),
  );
}
