/** What a change of settings is, how it is recorded and how settings are shown. */
import { fieldsOf, type SettingsTable, type ValuesOf } from './setting.ts';

type Settings = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>> | undefined;
type Change = Readonly<Record<string, Fields>>;

interface Place {
  readonly group: string;
  readonly field: string;
}

/** What a setting is. */
export const valueAt = (settings: Settings, { group, field }: Place) => (settings[group] as Fields)?.[field];

/** Those of a district that has decided nothing. */
export const initialSettings = <T extends SettingsTable>(table: T) =>
  fieldsOf(table).reduce(
    (settings, { group, field, setting }) =>
      changeSettings(settings, { [group]: { [field]: setting.initial } }),
    {},
  ) as ValuesOf<T>; // one value for every field of the table

/** R-KE-10: A change of settings changes only the fields that it names. */
export function changeSettings<S extends Settings>(settings: S, change: Change): S {
  const groups = Object.entries(change).map(([group, fields]) => [
    group,
    { ...(settings[group] as Fields), ...fields },
  ]);
  return { ...settings, ...Object.fromEntries(groups) };
}

/**
 * R-KE-11: The audit log records a change of settings field by field, with the value before and after.
 * @returns `undefined` when nothing changed.
 */
export function describeChange(table: SettingsTable, before: Settings, after: Settings) {
  const textAt = (settings: Settings, place: Place) => JSON.stringify(valueAt(settings, place));
  const changed = fieldsOf(table).filter((place) => textAt(before, place) !== textAt(after, place));
  if (changed.length === 0) return undefined;
  const describe = (settings: Settings) =>
    changed
      .map((one) => `${one.group}.${one.field}=${one.setting.mask ? '***' : textAt(settings, one)}`)
      .join(' ');
  return { from: describe(before), to: describe(after) };
}

const secretsOf = (table: SettingsTable) =>
  fieldsOf(table).flatMap(({ group, field, setting: { mask } }) => (mask ? [{ group, field, mask }] : []));

/** R-KE-12: The address of the district’s robot and its duty phone are shown masked, because anyone who knows them can use them. */
export const maskSettings = <S extends Settings>(table: SettingsTable, settings: S): S =>
  secretsOf(table).reduce((shown, { mask, ...place }) => {
    const { group, field } = place;
    return changeSettings(shown, { [group]: { [field]: mask(String(valueAt(settings, place))) } });
  }, settings);

/** What was read and sent back as it was shown changes nothing. */
export const withoutMasks = <C extends Change>(table: SettingsTable, settings: Settings, change: C): C =>
  secretsOf(table).reduce((meant, { mask, ...place }) => {
    const { group, field } = place;
    const value = valueAt(settings, place);
    const isMask = value !== '' && valueAt(change, place) === mask(String(value));
    return isMask ? changeSettings(meant, { [group]: { [field]: value } }) : meant;
  }, change);
