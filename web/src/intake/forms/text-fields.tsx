import { type ComponentProps, type ReactNode, useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldOffer } from '../harm/field-offer.tsx';
import { Field, fieldId, useFieldAria } from './field.tsx';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'name'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export function TextField({ name, label, hint, ...input }: TextFieldProps) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint}>
      <input id={fieldId(name)} {...input} {...useFieldAria(name, hint)} {...register(name)} />
      <FieldOffer name={name} />
    </Field>
  );
}

export function LongTextField({
  name,
  label,
  hint,
  rows = 3,
}: Pick<TextFieldProps, 'name' | 'label' | 'hint'> & { readonly rows?: number }) {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label} hint={hint}>
      <textarea id={fieldId(name)} rows={rows} {...useFieldAria(name, hint)} {...register(name)} />
      <FieldOffer name={name} />
    </Field>
  );
}

const partsOf = (text: string) =>
  text
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A list of texts, written in one line. */
export function TextListField({ name, label }: Pick<TextFieldProps, 'name' | 'label'>) {
  const { t } = useTranslation('public');
  const { field } = useController({ name });
  const [text, setText] = useState(() => (field.value as string[]).join('、'));
  const hint = t('form.listHint');
  const change = (typed: string) => {
    setText(typed);
    field.onChange(partsOf(typed));
  };
  return (
    <Field name={name} label={label} hint={hint}>
      <input
        id={fieldId(name)}
        value={text}
        {...useFieldAria(name, hint)}
        onChange={(event) => change(event.target.value)}
      />
      <FieldOffer name={name} />
    </Field>
  );
}

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** Nothing chosen is no answer. */
  readonly isOptional?: boolean;
  readonly children: ReactNode;
}

export function SelectField({
  name,
  label,
  isNumber = false,
  isOptional = false,
  children,
}: SelectFieldProps) {
  const { t } = useTranslation('public');
  const { register } = useFormContext();
  const setValueAs = (value: unknown) =>
    value === '' || value == null ? undefined : isNumber ? Number(value) : value;
  return (
    <Field name={name} label={label}>
      <select
        id={fieldId(name)}
        {...useFieldAria(name)}
        {...register(name, isNumber || isOptional ? { setValueAs } : {})}
      >
        <option value="">{t('form.choose')}</option>
        {children}
      </select>
    </Field>
  );
}
