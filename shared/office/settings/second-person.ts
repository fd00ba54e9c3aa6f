/** Which changes of settings need a second person (Rule 11): a column of every row, so that a new setting has to decide it. */
import type { ChangedField } from '../changes/change.ts';
import { fieldsOf, type SecondPerson, type SettingsTable } from './setting.ts';
import { valueAt } from './settings.ts';

const NEEDS: Readonly<Record<SecondPerson, (before: unknown, after: unknown) => boolean>> = {
  never: () => false,
  whenLess: (before, after) => Number(after) < Number(before),
  whenMore: (before, after) => Number(after) > Number(before),
  whenReplaced: (before, after) => before !== '' && after !== before,
  whenChanged: (before, after) => after !== before,
};

type Settings = Readonly<Record<string, unknown>>;

/**
 * R-KE-74: A change of settings needs a second person where it deletes earlier, reveals more or switches a check off; it then
 * waits as a whole, and any other is in force at once.
 */
export const needsSecondPerson = (table: SettingsTable, before: Settings, after: Settings): boolean =>
  fieldsOf(table).some((place) =>
    NEEDS[place.setting.secondPerson](valueAt(before, place), valueAt(after, place)),
  );

/** The settings that differ. */
export const changedFields = (table: SettingsTable, before: Settings, after: Settings): ChangedField[] =>
  fieldsOf(table)
    .filter((place) => JSON.stringify(valueAt(before, place)) !== JSON.stringify(valueAt(after, place)))
    .map(({ group, field }) => ({ group, field }));
