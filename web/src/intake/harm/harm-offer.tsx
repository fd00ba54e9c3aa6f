/** Beside a field: offers the switch to whoever writes words of harm. It needs no network, decides nothing and sends nothing. */
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { harmSigns } from '../../../../shared/intake/harm/harm-signs.ts';
import { useHarm } from './harm-report.ts';
import './harm.css';

export function HarmOffer({ written }: { readonly written: string }) {
  const { t } = useTranslation();
  const harm = useHarm();
  // Typing stays quick on a slow phone.
  const text = useDeferredValue(written);
  const [sign] = harm && !harm.isOn ? harmSigns(text) : [];
  if (!harm || sign === undefined) return null;
  return (
    <div className="harm-offer" role="status">
      <p>{t('harm.offer', { sign })}</p>
      <button type="button" className="harm-send" onClick={() => harm.turnOn(text)}>
        {t('harm.switch')}
      </button>
    </div>
  );
}
