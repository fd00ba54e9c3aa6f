import type { allRoutes } from '../../../shared/all-routes.ts';
import { type Bilingual, capitalized, inLanguage, type Language } from '../../../shared/kernel/language.ts';

/** The words of one language, in the shape that Chinese gives. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

type Routes = typeof allRoutes;
/** The routes that are refused when someone else has changed the record (412). */
export type RecordChange = {
  [N in keyof Routes]: Routes[N] extends { readonly changesRecord: true } ? N : never;
}[keyof Routes];

type OneLanguage<T> = { readonly [K in keyof T]: string };
const inOne = <T extends object>(words: T, language: Language) =>
  Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, inLanguage(capitalized(text as Bilingual), language)]),
  ) as OneLanguage<T>;

/** The Chinese of a table in both languages, as labels. */
export const inZh = <T extends Readonly<Record<string, Bilingual>>>(words: T) => inOne(words, 'zh-CN');
/** The English of a table in both languages, as labels. */
export const inEn = <T extends Readonly<Record<string, Bilingual>>>(words: T) => inOne(words, 'en');
