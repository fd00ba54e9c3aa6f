/** A list’s filters; they stand in the address, so that a list can be linked to and gone back to. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useMe } from './me.ts';
import { useNames } from './names.ts';

export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const get = (name: string) => search.get(name) ?? undefined;
  const set = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { get, set };
}

interface ChoiceFilterProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function ChoiceFilter({ name, label, options }: ChoiceFilterProps) {
  const { get, set } = useFilters();
  const value = get(name);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      className="filter"
      allowClear
      options={[...options]}
      {...(value !== undefined && { value })}
      onChange={(chosen: string | undefined) => set(name, chosen)}
    />
  );
}

/** A day, as the browser’s own calendar gives it. */
export function DayFilter({ name, label }: Pick<ChoiceFilterProps, 'name' | 'label'>) {
  const { get, set } = useFilters();
  return (
    <Input
      type="date"
      aria-label={label}
      prefix={label}
      className="filter"
      value={get(name) ?? ''}
      onChange={({ target }) => set(name, target.value)}
    />
  );
}

/** Street officers choose among their own; whoever has none has nothing to choose. */
export function StreetFilter() {
  const { t } = useTranslation('console');
  const { streetOptions } = useNames();
  const me = useMe();
  const own = streetOptions.filter(({ value }) => me.streets.some((street) => street === value));
  const isWide = me.is('district', 'auditor');
  if (!isWide && own.length === 0) return null;
  return <ChoiceFilter name="street" label={t('filter.street')} options={isWide ? streetOptions : own} />;
}

export function SearchFilter() {
  const { t } = useTranslation('console');
  const { get, set } = useFilters();
  return (
    <Input.Search
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      className="filter"
      allowClear
      defaultValue={get('q')}
      onSearch={(text) => set('q', text.trim())}
    />
  );
}
