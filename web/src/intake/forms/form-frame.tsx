/** A public form’s page: title, sections, summary and button, or the receipt once it is sent. */
import type { BaseSyntheticEvent, ReactNode, RefObject } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { HarmProvider, type HarmReport } from '../harm/harm-report.ts';
import { HarmSwitch } from '../harm/harm-switch.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { OptionalFieldsProvider } from './field.tsx';
import type { SentForm } from './public-form.ts';
import { SentReceipt } from './sent-receipt.tsx';
import { Trap } from './trap.tsx';

interface FormFrameProps<Values extends FieldValues, Body> {
  readonly title: string;
  readonly lead: string;
  readonly sentTitle: string;
  readonly sentNote?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly optional: readonly string[];
  readonly running: {
    readonly form: UseFormReturn<Values, unknown, Body>;
    readonly submit: (event?: BaseSyntheticEvent) => Promise<void>;
    readonly sent: SentForm | undefined;
    readonly failure: string | undefined;
    readonly startAgain: () => void;
    readonly trap: RefObject<HTMLInputElement | null>;
    readonly harm: HarmReport;
  };
  readonly children: ReactNode;
}

export function FormFrame<Values extends FieldValues, Body>(props: FormFrameProps<Values, Body>) {
  const { t } = useTranslation('public');
  const { form, submit, sent, failure, startAgain, harm } = props.running;
  if (sent)
    return (
      <HarmProvider value={harm}>
        <SentReceipt
          title={props.sentTitle}
          note={props.sentNote}
          receiptCode={sent.receiptCode}
          onAgain={startAgain}
        />
        {harm.isOn && <HarmSwitch />}
      </HarmProvider>
    );
  return (
    <HarmProvider value={harm}>
      <FormProvider {...form}>
        <OptionalFieldsProvider value={props.optional}>
          <form noValidate onSubmit={(event) => void submit(event)}>
            <h1>{props.title}</h1>
            <p className="lead">{props.lead}</p>
            {props.children}
            <HarmSwitch isInForm />
            <Trap field={props.running.trap} />
            <ErrorSummary labels={props.labels} failure={failure} />
            <button type="submit" className="wide" disabled={form.formState.isSubmitting}>
              {form.formState.isSubmitting ? t('form.sending') : t('form.submit')}
            </button>
            <p className="hint centred">{t('form.draftKept')}</p>
          </form>
        </OptionalFieldsProvider>
      </FormProvider>
    </HarmProvider>
  );
}

export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
