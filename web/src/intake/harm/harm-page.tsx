/** Anybody reports that a child may be in danger: where, what is known, and nothing else that has to be filled in. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { api } from '../../public/api.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { problemIn } from '../forms/server-errors.ts';

type Step = 'writing' | 'sending' | 'sent' | 'failed';

const given = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || undefined;

function bodyOf(form: FormData, onlyDistrict: string | undefined) {
  const streetCode = given(form, 'street');
  const districtCode = streetCode?.slice(0, 6) ?? onlyDistrict ?? '';
  return {
    place: { districtCode, ...(streetCode && { streetCode }), detail: given(form, 'detail') ?? '' },
    known: given(form, 'known') ?? '',
    callBack: given(form, 'callBack') ?? '',
  };
}

export function HarmPage({ reference }: ReferenceProps) {
  const { t } = useTranslation('public');
  const [step, setStep] = useState<Step>('writing');
  const [failure, setFailure] = useState<string>();
  // The same report again, after a lost answer, is one report.
  const [key] = useState(() => uuid());
  const [isMissing, setMissing] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = bodyOf(form, reference.districts[0]?.code);
    setMissing(body.known === '');
    if (body.known === '') return document.getElementById('known')?.focus();
    setStep('sending');
    try {
      await api.reportHarm({ body, idempotencyKey: key });
      setStep('sent');
    } catch (error) {
      const problem = problemIn(error);
      setFailure(problem?.errors?.[0]?.message ?? problem?.title ?? t('networkDown'));
      setStep('failed');
    }
  };
  if (step === 'sent')
    return (
      <section className="card sent" role="status">
        <h1>{t('harm.sent')}</h1>
        <p className="notice bad">{t('harm.danger')}</p>
      </section>
    );
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <h1>{t('harm.title')}</h1>
      <p className="notice bad">{t('harm.danger')}</p>
      <section className="card">
        <HarmFields reference={reference} isMissing={isMissing} />
      </section>
      {failure && step === 'failed' && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" className="wide" disabled={step === 'sending'}>
        {step === 'sending' ? t('form.sending') : t('harm.send')}
      </button>
      <p className="hint">{t('harm.privacy')}</p>
    </form>
  );
}

interface FieldsProps extends Pick<ReferenceProps, 'reference'> {
  readonly isMissing: boolean;
}

function HarmFields({ reference, isMissing }: FieldsProps) {
  const { t } = useTranslation('public');
  return (
    <>
      <div className="field">
        <label htmlFor="known">{t('harm.known')}</label>
        <textarea
          id="known"
          name="known"
          rows={5}
          maxLength={4000}
          aria-required="true"
          aria-invalid={isMissing}
          aria-describedby="known-error"
        />
        <p className="error" id="known-error" role="alert">
          {isMissing && t('harm.missing')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="street">{t('harm.street')}</label>
        <select id="street" name="street">
          <option value="">{t('harm.streetUnknown')}</option>
          {reference.streets.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="detail">{t('harm.detail')}</label>
        <input id="detail" name="detail" maxLength={200} autoComplete="off" />
      </div>
      <div className="field">
        <label htmlFor="callBack">{t('harm.callBack')}</label>
        <input id="callBack" name="callBack" maxLength={80} autoComplete="off" />
      </div>
    </>
  );
}
