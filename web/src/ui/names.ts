/** Names for codes: streets, communities, suggestions. */
import { useMemo } from 'react';
import { dateIn, instantOf } from '../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';
import { isSuggestionOffered } from '../../../shared/office/catalogue/catalogue.ts';
import { currentLanguage } from '../words/language.ts';
import { useRead } from './api.tsx';

export function useNames() {
  const streets = useRead('getStreets', {}, { isFixed: true }).data;
  const catalogue = useRead('getCatalogue', {}, { isFixed: true }).data;
  const language = currentLanguage();
  return useMemo(() => {
    const places = new Map<string, string>(
      [
        ...(streets?.districts ?? []),
        ...(streets?.streets ?? []),
        ...(streets?.streets ?? []).flatMap(({ communities }) => communities),
      ].map(({ code, name }) => [code, name]),
    );
    const suggestions = (catalogue?.categories ?? []).flatMap((category) => category.suggestions);
    const words = new Map<string, string>(suggestions.map((one) => [one.code, inLanguage(one, language)]));
    const today = dateIn(instantOf(Date.now()));
    const optionOf = ({ code }: { readonly code: string }) => ({
      value: code,
      label: words.get(code) ?? code,
    });
    return {
      place: (code: string) => places.get(code) ?? code,
      suggestion: (code: string) => words.get(code) ?? code,
      streetOptions: (streets?.streets ?? []).map(({ code, name }) => ({
        value: code as string,
        label: name,
      })),
      communityOptions: (street: string) =>
        (streets?.streets.find(({ code }) => code === street)?.communities ?? []).map(({ code, name }) => ({
          value: code as string,
          label: name,
        })),
      /** All of the district, under their streets. */
      communityGroups: (streets?.streets ?? []).map(({ name, communities }) => ({
        label: name,
        options: communities.map((one) => ({ value: one.code as string, label: one.name })),
      })),
      suggestionOptions: suggestions.map(optionOf),
      /** Without the retired ones. */
      offeredSuggestions: suggestions.filter((one) => isSuggestionOffered(one, today)).map(optionOf),
    };
  }, [streets, catalogue, language]);
}
