/** A labelled input with its hint and its error, tied together for whoever cannot see the page. */
import { createContext, type ReactNode, useContext } from 'react';
import { type FieldError, get, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

export const fieldId = (name: string) => name.replaceAll('.', '-');

/** Which fields may stay empty; the labels say so. */
const OptionalFields = createContext<readonly string[]>([]);
export const OptionalFieldsProvider = OptionalFields.Provider;

function useFieldError(name: string): string | undefined {
  const { errors } = useFormState();
  return (get(errors, name) as FieldError | undefined)?.message;
}

/** What ties an input to its label’s hint and error. */
export function useFieldAria(name: string, hint?: string) {
  const error = useFieldError(name);
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-invalid': error !== undefined, 'aria-describedby': described || undefined } as const;
}

interface LabelProps {
  readonly name: string;
  readonly label: string;
}

function LabelText({ name, label }: LabelProps) {
  const { t } = useTranslation('public');
  const isOptional = useContext(OptionalFields).includes(name);
  return (
    <>
      {label}
      {isOptional && <span className="optional">{t('form.optional')}</span>}
    </>
  );
}

interface BelowProps {
  readonly name: string;
  readonly hint?: string | undefined;
}

export function HintAndError({ name, hint }: BelowProps) {
  const error = useFieldError(name);
  return (
    <>
      {hint && (
        <p className="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

interface FieldProps extends LabelProps, BelowProps {
  readonly children: ReactNode;
}

export function Field({ name, label, hint, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={fieldId(name)}>
        <LabelText name={name} label={label} />
      </label>
      {children}
      <HintAndError name={name} hint={hint} />
    </div>
  );
}

/** Several inputs under one legend; the group itself can take the focus from the error summary. */
export function FieldGroup({ name, label, hint, children }: FieldProps) {
  return (
    <fieldset className="field" id={fieldId(name)} tabIndex={-1} {...useFieldAria(name, hint)}>
      <legend>
        <LabelText name={name} label={label} />
      </legend>
      {children}
      <HintAndError name={name} hint={hint} />
    </fieldset>
  );
}
