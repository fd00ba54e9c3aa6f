import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../public/reference.ts';
import { Field, fieldId, useFieldAria } from './field.tsx';

interface CodeSelectProps {
  readonly name: string;
  readonly label: string;
  readonly empty: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly onChosen?: () => void;
}

function CodeSelect({ name, label, empty, options, onChosen }: CodeSelectProps) {
  const { field } = useController({ name });
  const change = (code: string) => {
    field.onChange(code);
    onChosen?.();
  };
  return (
    <Field name={name} label={label}>
      <select
        id={fieldId(name)}
        value={field.value as string}
        {...useFieldAria(name)}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Street, then one of its communities. */
export function PlaceFields({ streets }: Pick<Reference, 'streets'>) {
  const { t } = useTranslation('public');
  const { watch, setValue } = useFormContext();
  const street = streets.find(({ code }) => code === watch('address.streetCode'));
  return (
    <>
      <CodeSelect
        name="address.streetCode"
        label={t('place.street')}
        empty={t('form.choose')}
        options={streets}
        onChosen={() => setValue('address.communityCode', '')}
      />
      <CodeSelect
        name="address.communityCode"
        label={t('place.community')}
        empty={street ? t('form.choose') : t('place.streetFirst')}
        options={street?.communities ?? []}
      />
    </>
  );
}
