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

export function CodeSelect({ name, label, empty, options, onChosen }: CodeSelectProps) {
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

interface PlaceFieldsProps extends Pick<Reference, 'streets'> {
  /** Of the group that the fields stand in. */
  readonly name?: string;
  /** What leaving the street open means, where that is possible. */
  readonly noStreet?: string;
}

/** Street, then one of its communities. */
export function PlaceFields({ streets, name = 'address', noStreet }: PlaceFieldsProps) {
  const { t } = useTranslation('public');
  const { watch, setValue } = useFormContext();
  const [streetName, communityName] = [`${name}.streetCode`, `${name}.communityCode`];
  const street = streets.find(({ code }) => code === watch(streetName));
  return (
    <>
      <CodeSelect
        name={streetName}
        label={t('place.street')}
        empty={noStreet ?? t('form.choose')}
        options={streets}
        onChosen={() => setValue(communityName, '')}
      />
      <CodeSelect
        name={communityName}
        label={t('place.community')}
        empty={street ? t('form.choose') : t('place.streetFirst')}
        options={street?.communities ?? []}
      />
    </>
  );
}
