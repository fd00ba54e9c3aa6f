import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../public/reference.ts';
import { fieldLabel } from '../../words/field-labels.ts';
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

interface PlaceFieldProps extends Pick<Reference, 'streets'> {
  readonly name: string;
  readonly label: string;
}

const sibling = (name: string, key: string) => name.replace(/[^.]*$/, key);

interface StreetFieldProps extends PlaceFieldProps {
  /** What leaving it open means, where that is possible. */
  readonly empty?: string;
}

/** The street; another one has other communities. */
export function StreetField({ name, label, streets, empty }: StreetFieldProps) {
  const { t } = useTranslation('public');
  const { setValue } = useFormContext();
  return (
    <CodeSelect
      name={name}
      label={label}
      empty={empty ?? t('form.choose')}
      options={streets}
      onChosen={() => setValue(sibling(name, 'communityCode'), '')}
    />
  );
}

/** One of the communities of the street that was chosen beside it. */
export function CommunityField({ name, label, streets }: PlaceFieldProps) {
  const { t } = useTranslation('public');
  const { watch } = useFormContext();
  const street = streets.find(({ code }) => code === watch(sibling(name, 'streetCode')));
  return (
    <CodeSelect
      name={name}
      label={label}
      empty={street ? t('form.choose') : t('place.streetFirst')}
      options={street?.communities ?? []}
    />
  );
}

/** Street, then one of its communities. */
export const PlaceFields = ({ streets }: Pick<Reference, 'streets'>) => (
  <>
    <StreetField name="address.streetCode" label={fieldLabel('street')} streets={streets} />
    <CommunityField name="address.communityCode" label={fieldLabel('community')} streets={streets} />
  </>
);
