/** Logs one contact with one or several paired children. */
import { App, Card, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type contactBody, contactForms } from '../../../../shared/support/contacts/contact.ts';
import { useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { Loaded } from '../../ui/loaded.tsx';
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

export function NewContactPage() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const pairings = useRead('listPairings', { query: { status: 'active', limit: 200 } });
  const log = useChange('logContact', () => {
    void message.success(t('contact.saved'));
    navigate('/contacts');
  });
  return (
    <Page title={t('contact.log')} backTo="/contacts">
      <Loaded query={pairings}>
        {({ items }) => (
          <ContactForm
            pairedChildren={items.map((pairing) => ({
              value: pairing.childId,
              label: `${pairing.childName} – ${pairing.volunteerName}`,
            }))}
            isBusy={log.isPending}
            error={log.error}
            onSend={(values) => log.send({ input: { body: bodyOf(values) } })}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface ContactFormProps {
  readonly pairedChildren: { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSend: (values: ContactValues) => void;
}

function ContactForm({ pairedChildren, isBusy, error, onSend }: ContactFormProps) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<ContactValues>();
  useFieldErrors(form, error);
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
        onFinish={onSend}
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
        <BusyButton type="primary" htmlType="submit" isBusy={isBusy}>
          {t('contact.save')}
        </BusyButton>
      </Form>
    </Card>
  );
}

function HowFields() {
  const { t } = useTranslation('console');
  const { suggestionOptions } = useNames();
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
        <Select mode="multiple" optionFilterProp="label" options={suggestionOptions} />
      </Form.Item>
      <Form.Item name="minutes" label={t('contact.minutes')} rules={required}>
        <InputNumber min={0} max={1440} precision={0} />
      </Form.Item>
    </>
  );
}
