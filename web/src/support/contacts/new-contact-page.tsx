/** Logs one contact with one or several paired children. */
import { App, Button, Card, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type contactBody, contactForms } from '../../../../shared/support/contacts/contact.ts';
import { FormOffer, useChildHarm } from '../../intake/harm/child-harm.tsx';
import { HarmProvider, type MarkedAttempt } from '../../intake/harm/harm-report.ts';
import { HarmSwitch } from '../../intake/harm/harm-switch.tsx';
import { useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';

type ContactValues = z.input<typeof contactBody>;

const required = [{ required: true }];

/** Texts that were left empty are not given. */
const bodyOf = ({ highlight, problem, ...values }: ContactValues): ContactValues => ({
  ...values,
  ...(highlight?.trim() && { highlight }),
  ...(problem?.trim() && { problem }),
});

/** Logs the contact with the report of harm in it, or lets the report go by itself. */
function useLogContact() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const [isStored, setStored] = useState(false);
  const childId = useRef<string>(undefined);
  const last = useRef<MarkedAttempt>(undefined);
  const harm = useChildHarm('contact', () => childId.current);
  const log = useChange('logContact');

  const close = () => {
    // The next contact is another form; what has not arrived stays.
    if (!harm.isOn || harm.step === 'sent') harm.startAgain();
    navigate('/contacts');
  };
  const send = async (values: ContactValues) => {
    const body = bodyOf(values);
    last.current = harm.attempt(last.current, body);
    const { key, mark } = last.current;
    const input = { body: { ...body, ...(mark && { harm: mark }) } };
    await harm.along(log.mutateAsync({ key, input }), mark);
    void message.success(t('contact.saved'));
    // Who has reported harm sees here what became of it.
    if (harm.isOn) return setStored(true);
    close();
  };
  return {
    harm,
    isStored,
    close,
    isBusy: log.isPending,
    error: log.error,
    /** The problem is shown by then. */
    send: (values: ContactValues) => void send(values).catch(() => undefined),
    name: (id: string | undefined) => {
      childId.current = id;
    },
  };
}

export function NewContactPage() {
  const { t } = useTranslation('console');
  const log = useLogContact();
  return (
    <Page title={t('contact.log')} backTo="/contacts">
      <HarmProvider value={log.harm}>
        {log.isStored ? (
          <Card title={t('harm.stored')}>
            <HarmSwitch />
            <Button onClick={log.close}>{t('harm.back')}</Button>
          </Card>
        ) : (
          <PairedChildren log={log} />
        )}
      </HarmProvider>
    </Page>
  );
}

/** Whom the contact may be with: of pairings, or for community workers of the files of their communities. */
function PairedChildren({ log }: { log: ContactFormProps['log'] }) {
  const { isVisitor } = useMe();
  return isVisitor ? <ChildrenOfCommunities log={log} /> : <ChildrenOfPairings log={log} />;
}

function ChildrenOfPairings({ log }: { log: ContactFormProps['log'] }) {
  const pairings = useRead('listPairings', { query: { status: 'active', limit: 200 } });
  return (
    <Loaded query={pairings}>
      {({ items }) => (
        <ContactForm
          pairedChildren={items.map((pairing) => ({
            value: pairing.childId,
            label: `${pairing.childName} – ${pairing.volunteerName}`,
          }))}
          log={log}
        />
      )}
    </Loaded>
  );
}

function ChildrenOfCommunities({ log }: { log: ContactFormProps['log'] }) {
  const files = useRead('listChildren', { query: { status: 'paired', limit: 200 } });
  return (
    <Loaded query={files}>
      {({ items }) => (
        <ContactForm
          pairedChildren={items.map(({ id, maskedName, fileNumber }) => ({
            value: id,
            label: `${maskedName} – ${fileNumber}`,
          }))}
          log={log}
        />
      )}
    </Loaded>
  );
}

interface ContactFormProps {
  readonly pairedChildren: { readonly value: string; readonly label: string }[];
  readonly log: ReturnType<typeof useLogContact>;
}

function ContactForm({ pairedChildren, log }: ContactFormProps) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<ContactValues>();
  const { isBusy } = log;
  useFieldErrors(form, log.error);
  const [child] = Form.useWatch('childIds', form) ?? [];
  log.name(child);
  const today = dateIn(instantOf(Date.now()));
  const [only, second] = pairedChildren;
  const initial = {
    on: today,
    form: 'visit',
    reached: true,
    minutes: 60,
    suggestions: [],
    childIds: only && !second ? [only.value] : [],
  };
  return (
    <Card>
      <Form<ContactValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={log.send}
        // A field that is missing holds up no report.
        onFinishFailed={() => void log.harm.sendNow()}
        disabled={isBusy}
      >
        <Form.Item name="childIds" label={t('contact.children')} rules={required}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={pairedChildren}
            notFoundContent={t('contact.noChildren')}
          />
        </Form.Item>
        <Form.Item name="on" label={t('contact.on')} rules={required}>
          <Input type="date" max={today} />
        </Form.Item>
        <HowFields />
        <Form.Item name="note" label={t('contact.note')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item name="highlight" label={t('contact.highlight')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="problem" label={t('contact.problem')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <FormOffer />
        {/* Of the child that is chosen; the report goes with the form or at once. */}
        {child ? <HarmSwitch isInForm /> : <p>{t('harm.whichChild')}</p>}
        <BusyButton type="primary" htmlType="submit" isBusy={isBusy}>
          {t('contact.save')}
        </BusyButton>
      </Form>
    </Card>
  );
}

function HowFields() {
  const { t } = useTranslation('console');
  const { offeredSuggestions } = useNames();
  const forms = contactForms.map((value) => ({ value, label: t(`contact.forms.${value}`) }));
  const reached = [
    { value: true, label: t('contact.reachedYes') },
    { value: false, label: t('contact.reachedNo') },
  ];
  return (
    <>
      <Form.Item name="form" label={t('contact.form')} rules={required}>
        <Radio.Group optionType="button" options={forms} />
      </Form.Item>
      <Form.Item name="reached" label={t('contact.reached')} rules={required}>
        <Radio.Group options={reached} />
      </Form.Item>
      <Form.Item name="suggestions" label={t('contact.suggestions')}>
        <Select mode="multiple" optionFilterProp="label" options={offeredSuggestions} />
      </Form.Item>
      <Form.Item name="minutes" label={t('contact.minutes')} rules={required}>
        <InputNumber min={0} max={1440} precision={0} />
      </Form.Item>
    </>
  );
}
