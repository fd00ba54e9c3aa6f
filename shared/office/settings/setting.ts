/** What a setting is; each context brings a table of its own (all-settings.ts). */
import * as z from 'zod';
import type { Bilingual } from '../../kernel/language.ts';

/**
 * - `never`: a second person is not needed.
 * - `whenLess`: what deletes earlier. - `whenMore`: what makes a check rarer.
 * - `whenReplaced`: what takes away, or leads elsewhere, something that is there; entering it at first is free.
 * - `whenChanged`: what is empty for everybody, so that its first entry already leaves somebody out.
 */
export type SecondPerson = 'never' | 'whenLess' | 'whenMore' | 'whenReplaced' | 'whenChanged';

/** One value that a district decides for itself. */
export interface Setting<S extends z.ZodType = z.ZodType> {
  /** As the settings page shows it, with its unit. */
  readonly label: Bilingual;
  /** What helps to fill it in. */
  readonly hint?: Bilingual;
  readonly schema: S;
  /** While the district has decided nothing. */
  readonly initial: z.infer<S>;
  /** Of a secret: how it is shown. The audit log records only that it changed. */
  readonly mask?: (value: string) => string;
  /** Whether changing it needs a second person (R-KE-74). */
  readonly secondPerson: SecondPerson;
}

/** Settings by group and field. */
export type SettingsTable = Readonly<Record<string, Readonly<Record<string, Setting>>>>;

/** How a group of settings is called, for every group of a table. */
export type GroupTitles<T extends SettingsTable> = { readonly [G in keyof T]: Bilingual };

export type ValuesOf<T extends SettingsTable> = {
  readonly [G in keyof T]: { readonly [F in keyof T[G]]: z.infer<T[G][F]['schema']> };
};

interface NumberSetting {
  readonly label: Bilingual;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  readonly secondPerson: SecondPerson;
}

/** A whole number within bounds; its unit is in the field’s name. */
export const numberSetting = ({ label, min, max, initial, secondPerson }: NumberSetting) =>
  ({ label, schema: z.int().min(min).max(max), initial, secondPerson }) satisfies Setting;

interface Field {
  readonly group: string;
  readonly field: string;
  readonly setting: Setting;
}

/** Every setting of a table, with its place. */
export const fieldsOf = (table: SettingsTable): Field[] =>
  Object.entries(table).flatMap(([group, fields]) =>
    Object.entries(fields).map(([field, setting]) => ({ group, field, setting })),
  );
