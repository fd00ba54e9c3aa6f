import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { ReceiptKey, receiptView } from '../../../../shared/intake/receipts/receipt.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { api } from '../../public/api.ts';
import { HarmProvider, useHarmReport } from '../harm/harm-report.ts';
import { HarmSwitch } from '../harm/harm-switch.tsx';
import { GuardianAnswer } from './guardian-answer.tsx';
import { Contacts, NextSteps } from './next-steps.tsx';
import { ReceiptConsents } from './receipt-consents.tsx';
import { ReceiptSms } from './receipt-sms.tsx';
import { ReceiptWithdrawal } from './receipt-withdrawal.tsx';
import { type Received, ReceivedNotice } from './received-notice.tsx';

type Receipt = z.infer<typeof receiptView>;
type Proposed = NonNullable<Receipt['proposal']>;

interface ReceiptStatusProps {
  readonly receipt: Receipt;
  readonly receiptKey: ReceiptKey;
  readonly onAnswered: () => Promise<void>;
  readonly onMend: () => void;
}

/** By the receipt: whoever holds it need not write where the child is. */
function useReceiptHarm(receiptKey: ReceiptKey) {
  return useHarmReport({
    scope: `receipt.${receiptKey.receiptCode}`,
    send: ({ known, key, signal }) =>
      api.reportHarm({ body: { ...receiptKey, known }, idempotencyKey: key, signal }),
  });
}

export function ReceiptStatus(props: ReceiptStatusProps) {
  const { receiptKey } = props;
  // Another receipt is another report.
  return <ReceiptOfOne key={receiptKey.receiptCode} {...props} />;
}

function ReceiptOfOne({ receipt, receiptKey, onAnswered, onMend }: ReceiptStatusProps) {
  const { t } = useTranslation('public');
  const [received, setReceived] = useState<Received>();
  const { proposal } = receipt;
  /** Once the page shows the file as it is after the answer. */
  const note = async (what: Received['what']) => {
    await onAnswered();
    setReceived({ what, volunteer: proposal?.volunteer });
  };
  return (
    <HarmProvider value={useReceiptHarm(receiptKey)}>
      {received && <ReceivedNotice received={received} />}
      <section className="card" aria-live="polite">
        <h2 className="status">{receipt.statusText}</h2>
        <dl className="facts">
          <dt>{t(receipt.kind === 'referral' ? 'receipt.referral' : 'receipt.file')}</dt>
          <dd>{receipt.fileNumber}</dd>
          <dt>{t('receipt.submittedAt')}</dt>
          <dd>{wallClock(receipt.submittedAt)}</dd>
        </dl>
        {receipt.kind === 'child' && receipt.status === 'returned' && (
          <button type="button" className="wide" onClick={onMend}>
            {t('receipt.mend')}
          </button>
        )}
      </section>
      <HarmSwitch />
      {proposal && (
        <section className="card proposed">
          <h2>{t('receipt.proposal')}</h2>
          <ProposedVolunteer proposal={proposal} />
          {proposal.awaitsAnswer && (
            <GuardianAnswer receiptKey={receiptKey} proposalId={proposal.id} onAnswered={note} />
          )}
        </section>
      )}
      {receipt.next && <NextSteps next={receipt.next} />}
      {receipt.contact && <Contacts contact={receipt.contact} />}
      <Course timeline={receipt.timeline} />
      {receipt.checks && <Checks checks={receipt.checks} />}
      {receipt.consents.length > 0 && (
        <ReceiptConsents
          key={receipt.consents.map(({ isInForce, agreedAt }) => `${isInForce} ${agreedAt}`).join()}
          consents={receipt.consents}
          isChildAsked={receipt.isChildAsked}
          receiptKey={receiptKey}
          onChanged={onAnswered}
        />
      )}
      {receipt.wantsSms !== undefined && (
        <ReceiptSms wantsSms={receipt.wantsSms} receiptKey={receiptKey} onChanged={onAnswered} />
      )}
      {receipt.farewell && (
        <section className="card">
          <h2>{t('receipt.farewell')}</h2>
          <p className="farewell">{receipt.farewell}</p>
        </section>
      )}
      <ReceiptWithdrawal
        key={receipt.withdrawal?.filedAt}
        receipt={receipt}
        receiptKey={receiptKey}
        onChanged={note}
      />
    </HarmProvider>
  );
}

/** What has happened so far. */
function Course({ timeline }: Pick<Receipt, 'timeline'>) {
  const { t } = useTranslation('public');
  return (
    <section className="card">
      <h2>{t('receipt.timeline')}</h2>
      <ol className="timeline">
        {timeline.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <time dateTime={at}>{wallClock(at)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An applicant’s way, check by check. */
function Checks({ checks }: { checks: NonNullable<Receipt['checks']> }) {
  const { t } = useTranslation('public');
  return (
    <section className="card">
      <h2>{t('receipt.checks')}</h2>
      <dl className="facts">
        {checks.map(({ check, text, passedOn }) => (
          <Fragment key={check}>
            <dt>{text}</dt>
            <dd>{passedOn ? t('receipt.passedOn', { on: passedOn }) : t('receipt.toCome')}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function ProposedVolunteer({ proposal }: { proposal: Proposed }) {
  const { t } = useTranslation('public');
  return (
    <dl className="facts">
      <dt>{t('receipt.who')}</dt>
      <dd>{proposal.volunteer}</dd>
      <dt>{t('receipt.occupation')}</dt>
      <dd>{proposal.occupation}</dd>
      <dt>{t('receipt.distance')}</dt>
      <dd>{t('receipt.km', { km: proposal.distanceKm.toFixed(1) })}</dd>
      <dt>{t('receipt.offers')}</dt>
      <dd>
        <ul className="tags">
          {proposal.offers.map((offer) => (
            <li key={offer}>{offer}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
