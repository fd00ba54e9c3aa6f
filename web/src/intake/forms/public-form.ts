/** What both public forms share: a draft that outlives a reload, one key a filled-in form, the server’s errors at the fields. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { FormGuard } from '../../../../shared/intake/forms/form-guard.ts';
import type { HarmMark } from '../../../../shared/intake/harm/harm-report.ts';
import { api } from '../../public/api.ts';
import { type HarmReport, type MarkedAttempt, useHarmReport } from '../harm/harm-report.ts';
import { fieldMessage } from './field-messages.ts';
import { type Filling, useFilling } from './filling.ts';
import { placedErrors, problemIn } from './server-errors.ts';
import { forget, recall, remember } from './session-store.ts';

export interface SentForm {
  readonly receiptCode: string;
  readonly referralId?: string | undefined;
}

/** What a report of harm is about. */
type HarmAbout = Omit<Parameters<typeof api.reportHarm>[0]['body'], 'known'>;

/** What it was sent with stands: the same key with another body would be refused. */
interface GuardedAttempt extends MarkedAttempt {
  readonly guard: FormGuard;
}

interface Sending {
  readonly name: string;
  readonly body: unknown;
  readonly filling: Filling;
  readonly harm: HarmReport;
}

async function nextAttempt({ name, body, filling, harm }: Sending): Promise<GuardedAttempt> {
  const last = recall<GuardedAttempt>(`${name}.attempt`);
  const attempt = harm.attempt(last, body);
  const guard = last?.key === attempt.key ? last.guard : await filling.guard();
  remember(`${name}.attempt`, { ...attempt, guard });
  return { ...attempt, guard };
}

interface PublicFormSettings<Values extends FieldValues, Body> {
  /** Under which the draft is kept. */
  readonly name: string;
  readonly schema: z.ZodType<Body, Values>;
  readonly defaults: DefaultValues<Values>;
  readonly send: (
    body: Body & FormGuard & { readonly harm?: HarmMark },
    idempotencyKey: string,
  ) => Promise<{ readonly body: SentForm }>;
  /** Whom a report of harm is about, by what is filled in so far. */
  readonly harmAbout: (values: Values) => HarmAbout;
  /** The form takes such a report in its own transaction. */
  readonly carriesHarm?: boolean;
  /** The notice was replaced while the form was open. */
  readonly onNoticeOutdated: () => void;
}

export function usePublicForm<Values extends FieldValues, Body>(settings: PublicFormSettings<Values, Body>) {
  const { name, schema, defaults, send, onNoticeOutdated, harmAbout, carriesHarm = false } = settings;
  const { t, i18n } = useTranslation('public');
  const [sent, setSent] = useState(() => recall<SentForm>(`${name}.sent`));
  const [failure, setFailure] = useState<string>();
  const isUnderWay = useRef(false);
  const form = useForm<Values, unknown, Body>({
    resolver: zodResolver(schema, { error: (issue) => fieldMessage(issue, t) }),
    defaultValues: recall<DefaultValues<Values>>(`${name}.draft`) ?? defaults,
    shouldFocusError: false,
  });
  useDraft(`${name}.draft`, form.watch);
  const filling = useFilling(name);
  const harm = useHarmReport({
    scope: name,
    send: ({ known, key, signal }) =>
      api.reportHarm({ body: { ...harmAbout(form.getValues()), known }, idempotencyKey: key, signal }),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: messages are made anew in the new language
  useEffect(() => {
    if (form.formState.isSubmitted) void form.trigger();
  }, [i18n.language]);

  const fail = (error: unknown) => {
    const problem = problemIn(error);
    if (!problem) return setFailure(t('form.offline'));
    if (filling.isTrapped(problem)) {
      filling.empty();
      forget(`${name}.attempt`);
      return setFailure(t('form.again'));
    }
    for (const { field, message } of placedErrors(problem)) form.setError(field as Path<Values>, { message });
    if (problem.code === 'noticeOutdated') onNoticeOutdated();
    setFailure(
      problem.code === 'noticeOutdated' ? t('form.noticeChanged') : (problem.detail ?? problem.title),
    );
  };

  const sendWith = async (body: Body) => {
    const { key, guard, ...attempt } = await nextAttempt({ name, body, filling, harm });
    const mark = carriesHarm ? attempt.mark : undefined;
    const answer = send({ ...body, ...guard, ...(mark && { harm: mark }) }, key);
    return harm.along(
      answer.then((reply) => reply.body),
      mark,
    );
  };

  const store = async (body: Body) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setFailure(undefined);
    try {
      const receipt = await sendWith(body);
      remember(`${name}.sent`, receipt);
      forget(`${name}.draft`);
      setSent(receipt);
    } catch (error) {
      fail(error);
    } finally {
      isUnderWay.current = false;
    }
  };
  // A field that is missing holds up no report.
  const submit = form.handleSubmit(store, () => void harm.sendNow());

  const startAgain = () => {
    for (const part of ['draft', 'attempt', 'sent']) forget(`${name}.${part}`);
    filling.begin();
    harm.startAgain();
    form.reset(defaults);
    setSent(undefined);
  };

  return { form, submit, sent, failure, startAgain, trap: filling.trap, harm };
}

function useDraft<Values extends FieldValues>(
  name: string,
  watch: ReturnType<typeof useForm<Values>>['watch'],
): void {
  useEffect(() => {
    const { unsubscribe } = watch((values) => remember(name, values));
    return unsubscribe;
  }, [name, watch]);
}
