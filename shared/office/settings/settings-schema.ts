/** Schemas made from a table of settings. TypeScript does not follow how they are made: the types say what is made. */
import * as z from 'zod';
import type { SettingsTable } from './setting.ts';

type Values<T extends SettingsTable> = {
  -readonly [G in keyof T]: z.ZodObject<{ -readonly [F in keyof T[G]]: T[G][F]['schema'] }>;
};
type Change<T extends SettingsTable> = {
  -readonly [G in keyof T]: z.ZodOptional<
    z.ZodObject<{ -readonly [F in keyof T[G]]: z.ZodOptional<T[G][F]['schema']> }>
  >;
};

const groupsOf = (table: SettingsTable) =>
  Object.entries(table).map(([group, fields]) => {
    const schemas = Object.entries(fields).map(([field, { schema }]) => [field, schema]);
    return [group, z.object(Object.fromEntries(schemas))] as const;
  });

/** All settings of a table. */
export const valuesSchema = <T extends SettingsTable>(table: T) =>
  z.object(Object.fromEntries(groupsOf(table)) as Values<T>);

/** Some settings of a table: what is absent stays as it is. */
export const changeSchema = <T extends SettingsTable>(table: T) =>
  z.object(
    Object.fromEntries(
      groupsOf(table).map(([group, fields]) => [group, fields.partial().optional()]),
    ) as Change<T>,
  );
