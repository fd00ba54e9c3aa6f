/** After an answer: that it has arrived, and what was recorded. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface Received {
  readonly what: 'agree' | 'decline' | 'leave' | 'takenBack';
  /** Masked, of an answer about one. */
  readonly volunteer?: string | undefined;
}

export function ReceivedNotice({ received: { what, volunteer } }: { readonly received: Received }) {
  const { t } = useTranslation('public');
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => heading.current?.focus(), [what]);
  return (
    <section className="card received" role="status">
      <h2 ref={heading} tabIndex={-1} className="status">
        {t('receipt.received.title')}
      </h2>
      <p>{t(`receipt.received.${what}`, { volunteer: volunteer ?? '' })}</p>
    </section>
  );
}
