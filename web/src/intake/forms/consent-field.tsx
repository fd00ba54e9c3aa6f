import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../public/reference.ts';
import { fieldId, HintAndError, useFieldAria } from './field.tsx';

interface TickFieldProps {
  readonly name: string;
  readonly label: string;
}

export function TickField({ name, label }: TickFieldProps) {
  const { register } = useFormContext();
  return (
    <div className="field">
      <label className="choice">
        <input type="checkbox" id={fieldId(name)} {...useFieldAria(name)} {...register(name)} />
        <span>{label}</span>
      </label>
      <HintAndError name={name} />
    </div>
  );
}

/** The notice in full with its version; agreeing to another version than the one shown is not possible. */
export function ConsentField({ notice }: Pick<Reference, 'notice'>) {
  const { t } = useTranslation('public');
  const { setValue, getValues } = useFormContext();
  useEffect(() => {
    if (getValues('consent.noticeVersion') === notice.version) return;
    setValue('consent', { agreed: false, purposes: [], noticeVersion: notice.version });
  }, [notice.version, setValue, getValues]);
  return (
    <>
      <p className="consent-text">{notice.text}</p>
      <p className="hint">{t('consent.version', { version: notice.version })}</p>
      <TickField name="consent.agreed" label={t('consent.agree')} />
    </>
  );
}
