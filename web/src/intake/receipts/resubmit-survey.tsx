/** A survey that the street has returned is answered again, with its receipt (R-IN-05). */
import { useTranslation } from 'react-i18next';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import { lastFour } from '../../../../shared/kernel/people.ts';
import { api } from '../../public/api.ts';
import { type ReferenceProps, WithReference } from '../../public/with-reference.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { usePublicForm } from '../forms/public-form.ts';
import { forget } from '../forms/session-store.ts';
import {
  EMPTY_SURVEY,
  OPTIONAL_IN_SURVEY,
  SurveyFields,
  surveySchema,
  useSurveyLabels,
} from '../forms/survey-fields.tsx';

interface ResubmitSurveyProps {
  readonly receiptKey: ReceiptKey;
  /** With the digits of the phone that stands in the survey now. */
  readonly onResubmitted: (key: ReceiptKey) => void;
  readonly onBack: () => void;
}

const nameOf = ({ receiptCode }: ReceiptKey) => `resubmitSurvey.${receiptCode}`;

/** A survey may be sent back more than once: what was sent the last time is no answer to this one. */
export function startResubmission(key: ReceiptKey): void {
  for (const part of ['attempt', 'sent']) forget(`${nameOf(key)}.${part}`);
}

export function ResubmitSurvey({ onBack, ...props }: ResubmitSurveyProps) {
  const { t } = useTranslation('public');
  return (
    <>
      <button type="button" className="plain" onClick={onBack}>
        {t('receipt.back')}
      </button>
      <WithReference>{(given) => <ResubmitForm {...props} {...given} />}</WithReference>
    </>
  );
}

type ResubmitFormProps = Omit<ResubmitSurveyProps, 'onBack'> & ReferenceProps;

function ResubmitForm({ receiptKey, onResubmitted, reference, reload }: ResubmitFormProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: nameOf(receiptKey),
    schema: surveySchema,
    defaults: EMPTY_SURVEY,
    send: async ({ website: _trap, fillSeconds: _seconds, ...survey }, idempotencyKey) => {
      const mended = await api.resubmitSurvey({ body: { ...receiptKey, survey }, idempotencyKey });
      onResubmitted({ ...receiptKey, phoneLast4: lastFour((survey.guardian ?? survey.carer)?.phone ?? '') });
      return mended;
    },
    harmAbout: () => receiptKey,
    onNoticeOutdated: () => void reload(),
  });
  return (
    <FormFrame
      running={running}
      title={t('receipt.mendTitle')}
      lead={t('receipt.mendLead')}
      sentTitle={t('sent.survey')}
      labels={useSurveyLabels()}
      optional={OPTIONAL_IN_SURVEY}
    >
      <SurveyFields reference={reference} />
    </FormFrame>
  );
}
