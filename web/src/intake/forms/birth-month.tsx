import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldGroup, fieldId } from './field.tsx';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** This year and the 18 before it. */
const childYears = () => {
  const thisYear = new Date().getFullYear();
  return Array.from({ length: 19 }, (_, index) => String(thisYear - index));
};

/** Year and month as two lists: month inputs are not everywhere. The value is `YYYY-MM`, empty until both are chosen. */
export function BirthMonthField({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation('public');
  const { field } = useController({ name });
  const [parts, setParts] = useState(() => String(field.value).split('-'));
  const [year = '', month = ''] = parts;
  const change = (next: string[]) => {
    setParts(next);
    field.onChange(next.every(Boolean) ? next.join('-') : '');
  };
  return (
    <FieldGroup name={name} label={label}>
      <div className="side-by-side">
        <select
          aria-label={t('form.year')}
          id={`${fieldId(name)}-year`}
          value={year}
          onChange={(event) => change([event.target.value, month])}
        >
          <option value="">{t('form.year')}</option>
          {childYears().map((one) => (
            <option key={one} value={one}>
              {t('form.yearOption', { year: one })}
            </option>
          ))}
        </select>
        <select
          aria-label={t('form.month')}
          id={`${fieldId(name)}-month`}
          value={month}
          onChange={(event) => change([year, event.target.value])}
        >
          <option value="">{t('form.month')}</option>
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {t('form.monthOption', { month: Number(one) })}
            </option>
          ))}
        </select>
      </div>
    </FieldGroup>
  );
}
