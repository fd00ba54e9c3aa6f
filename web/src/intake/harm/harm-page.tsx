/** Anybody reports that a child may be in danger: where, what is known, and nothing else that has to be filled in. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../public/api.ts';
import type { Reference } from '../../public/reference.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { harmPlace } from './harm-place.ts';
import { type HarmReport, useHarmReport } from './harm-report.ts';
import { Sent, Trouble } from './harm-switch.tsx';

const given = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || undefined;

function bodyOf(form: FormData, reference: Reference) {
  const known = { streetCode: given(form, 'street'), detail: given(form, 'detail') };
  return { ...harmPlace(reference, known), callBack: given(form, 'callBack') ?? '' };
}

export function HarmPage({ reference }: ReferenceProps) {
  const { t } = useTranslation('public');
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const harm = useHarmReport({
    scope: 'page',
    send: ({ known, key, signal }) =>
      api.reportHarm({
        body: { ...bodyOf(new FormData(form.current ?? undefined), reference), known },
        idempotencyKey: key,
        signal,
      }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is for nothing else
  useEffect(() => {
    if (!harm.isOn) harm.turnOn();
  }, [harm.isOn]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(harm.note.trim() === '');
    if (harm.note.trim() === '') return document.getElementById('known')?.focus();
    void harm.sendNow();
  };
  if (harm.step === 'sent')
    return (
      <section className="card harm">
        <Sent harm={harm} />
      </section>
    );
  const isBusy = harm.step === 'sending' || harm.step === 'late';
  return (
    <form noValidate ref={form} onSubmit={send}>
      <h1>{t('harm.title')}</h1>
      <p className="notice bad">{t('harm.danger')}</p>
      <section className="card">
        <HarmFields reference={reference} isMissing={isMissing} harm={harm} />
      </section>
      <Trouble harm={harm} />
      <button type="submit" className="wide" disabled={isBusy}>
        {isBusy ? t('form.sending') : t('harm.send')}
      </button>
      <p className="hint">{t('harm.privacy')}</p>
    </form>
  );
}

interface FieldsProps extends Pick<ReferenceProps, 'reference'> {
  readonly isMissing: boolean;
  readonly harm: HarmReport;
}

function HarmFields({ reference, isMissing, harm }: FieldsProps) {
  const { t } = useTranslation('public');
  return (
    <>
      <div className="field">
        <label htmlFor="known">{t('harm.known')}</label>
        <textarea
          id="known"
          rows={5}
          maxLength={4000}
          value={harm.note}
          onChange={({ target }) => harm.write(target.value)}
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
