/** “This child may be in danger”: one tap, wherever somebody writes about a child; and what became of it. */
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reportCode } from '../../../../shared/intake/harm/report-code.ts';
import { type HarmReport, MAX_NOTE, useHarm } from './harm-report.ts';
import './harm.css';

interface HarmSwitchProps {
  /** What is written beside it: the report begins with it. */
  readonly written?: string;
  /** The form beside it carries the report along. */
  readonly isInForm?: boolean;
}

export function HarmSwitch({ written, isInForm = false }: HarmSwitchProps) {
  const { t } = useTranslation();
  const harm = useHarm();
  if (!harm) return null;
  const toggle = () => (harm.isOn ? harm.turnOff() : harm.turnOn(written));
  const canTurn = harm.step === 'writing';
  return (
    <section className={harm.isOn ? 'harm on' : 'harm'} aria-label={t('harm.switch')}>
      {canTurn && (
        <label className="harm-tap">
          <input type="checkbox" checked={harm.isOn} onChange={toggle} />
          <span>
            <strong>{t('harm.switch')}</strong>
            <small>{t('harm.switchHint')}</small>
          </span>
        </label>
      )}
      {harm.isOn &&
        (harm.step === 'sent' ? <Sent harm={harm} /> : <Writing harm={harm} isInForm={isInForm} />)}
    </section>
  );
}

interface Of {
  readonly harm: HarmReport;
}

function Writing({ harm, isInForm }: Of & { readonly isInForm: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isBusy = harm.step === 'sending' || harm.step === 'late';
  return (
    <>
      <p className="harm-danger">{t('harm.danger')}</p>
      <label className="harm-label" htmlFor={id}>
        {t('harm.note')}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        maxLength={MAX_NOTE}
        value={harm.note}
        readOnly={isBusy}
        onChange={({ target }) => harm.write(target.value)}
      />
      <Trouble harm={harm} />
      <button type="button" className="harm-send" disabled={isBusy} onClick={() => void harm.sendNow()}>
        {t(isBusy ? 'harm.sending' : 'harm.send')}
      </button>
      {isInForm && harm.step === 'writing' && <small>{t('harm.withForm')}</small>}
    </>
  );
}

/** Not stored yet: whom to call meanwhile, and that nothing of the text is lost. */
export function Trouble({
  harm: { step, failure },
}: {
  readonly harm: Pick<HarmReport, 'step' | 'failure'>;
}) {
  const { t } = useTranslation();
  if (step !== 'late' && step !== 'failed') return null;
  return (
    <div className="harm-trouble" role="alert">
      <p>
        <strong>{failure ?? t(step === 'late' ? 'harm.late' : 'harm.failed')}</strong>
      </p>
      <p>
        {t('harm.callInstead')} <a href="tel:110">110</a>
        {t('harm.callOffice')} <a href="tel:12338">12338</a> / <a href="tel:12345">12345</a>
      </p>
    </div>
  );
}

export function Sent({ harm }: Of) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <h2>{t('harm.sent')}</h2>
      <p>
        {t('harm.number')} <strong className="harm-number">{reportCode(harm.key)}</strong>
      </p>
      <p className="harm-danger">{t('harm.danger')}</p>
      <button type="button" className="harm-again" onClick={harm.startAgain}>
        {t('harm.again')}
      </button>
    </div>
  );
}
