/** What comes next, by when, and whom to call. */
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { receiptView } from '../../../../shared/intake/receipts/receipt.ts';

type Receipt = z.infer<typeof receiptView>;

/** `12月1日周二` */
function useDay() {
  const { i18n } = useTranslation('public');
  const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
    ...{ month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' },
  });
  return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
}

export function NextSteps({ next }: { readonly next: NonNullable<Receipt['next']> }) {
  const { t } = useTranslation('public');
  const dayOf = useDay();
  if (next.length === 0) return null;
  const isCalm = !next.some(({ isYours }) => isYours);
  const isDated = next.some(({ by }) => by);
  return (
    <section className="card">
      <h2>{t('receipt.next')}</h2>
      <ol className="timeline next">
        {next.map(({ text, by, isYours }) => (
          <li key={text}>
            {by && <time dateTime={by}>{t('receipt.by', { date: dayOf(by) })}</time>}
            <span>{isYours ? <strong>{text}</strong> : text}</span>
          </li>
        ))}
      </ol>
      {isCalm && <p className="hint">{t(isDated ? 'receipt.calm' : 'receipt.calmUndated')}</p>}
    </section>
  );
}

interface Line {
  readonly name: string;
  readonly note?: string | undefined;
  readonly phone?: string | undefined;
}

/** Numbers of the whole country, for what cannot wait. */
const HOTLINES = ['rights', 'danger'] as const;
const PHONES = { rights: '12338', danger: '110' } as const;

function PhoneLine({ name, note, phone }: Line) {
  const { t } = useTranslation('public');
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <br />
        {[phone ?? t('receipt.noPhone'), note].filter(Boolean).join(' · ')}
      </span>
      {phone && (
        <a
          className="button plain"
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={`${t('receipt.call')} ${name}`}
        >
          {t('receipt.call')}
        </a>
      )}
    </li>
  );
}

export function Contacts({ contact }: { readonly contact: NonNullable<Receipt['contact']> }) {
  const { t } = useTranslation('public');
  const { name, phone, hours: note } = contact;
  return (
    <section className="card">
      <h2>{t('receipt.whom')}</h2>
      <ul className="phones">
        <PhoneLine name={name} phone={phone} note={note} />
        {HOTLINES.map((line) => (
          <PhoneLine
            key={line}
            name={t(`receipt.hotlines.${line}`)}
            phone={PHONES[line]}
            note={t(`receipt.hotlineNotes.${line}`)}
          />
        ))}
      </ul>
    </section>
  );
}
