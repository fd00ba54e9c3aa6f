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

interface ConsentFieldProps extends Pick<Reference, 'notice'> {
  readonly audience: 'guardian' | 'volunteer';
}

/** The short notice with its version, and the full one behind it; agreeing to another version than the one shown is not possible. */
export function ConsentField({ notice, audience }: ConsentFieldProps) {
  const { t } = useTranslation('public');
  const { setValue, getValues } = useFormContext();
  useEffect(() => {
    if (getValues('consent.noticeVersion') === notice.version) return;
    setValue('consent', { agreed: false, purposes: [], noticeVersion: notice.version });
  }, [notice.version, setValue, getValues]);
  return (
    <>
      <p className="consent-text">{audience === 'volunteer' ? notice.volunteer : notice.text}</p>
      <p>
        <a href={`/notices/${audience}`} target="_blank" rel="noreferrer">
          {t('fullNotice.open')}
        </a>
      </p>
      <p className="hint">{t('consent.version', { version: notice.version })}</p>
      <TickField name="consent.agreed" label={t('consent.agree')} />
    </>
  );
}
