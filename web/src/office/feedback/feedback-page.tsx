/** Feedback on this system from a member, and what became of earlier ones. */
import { Alert, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { useHistoryState } from 'wouter/use-browser-location';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Item, useChange, useList } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { CardList } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';

const LONGEST = 2000;

function NewFeedback() {
  const { t } = useTranslation('console');
  const { from: page } = useHistoryState<{ from?: string }>() ?? {};
  const [form] = Form.useForm<{ text: string }>();
  const [key, setKey] = useState(() => uuid());
  const [isSent, setSent] = useState(false);
  const submit = useChange('submitOwnFeedback', () => {
    form.resetFields();
    setKey(uuid());
    setSent(true);
  });
  return (
    <Card className="section">
      <Form
        form={form}
        layout="vertical"
        onFinish={({ text }) =>
          submit.send({ input: { body: { text, ...(page && { page }) }, idempotencyKey: key } })
        }
        onValuesChange={() => setSent(false)}
      >
        <Form.Item
          name="text"
          label={t('feedback.text')}
          extra={t('feedback.textHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={4} maxLength={LONGEST} showCount />
        </Form.Item>
        {page && <p>{`${t('feedback.about')} ${page}`}</p>}
        {isSent && <Alert className="section" type="success" showIcon title={t('feedback.sent')} />}
        <BusyButton type="primary" htmlType="submit" isBusy={submit.isPending}>
          {t('feedback.send')}
        </BusyButton>
      </Form>
    </Card>
  );
}

function OwnCard({ own }: { readonly own: Item<'listOwnFeedback'> }) {
  const { t } = useTranslation('console');
  const facts = {
    [t('filter.status')]: <StatusTag status={own.status} label={t(`feedback.status.${own.status}`)} />,
    [t('feedback.at')]: wallClock(own.receivedAt),
    ...(own.endedAt && { [t('feedback.endedAt')]: wallClock(own.endedAt) }),
  };
  const texts = {
    [t('feedback.text')]: own.text,
    ...(own.answer && { [t('feedback.answer')]: own.answer }),
  };
  return (
    <Card className="section">
      <Facts facts={facts} texts={texts} />
    </Card>
  );
}

export function FeedbackPage() {
  const { t } = useTranslation('console');
  const list = useList('listOwnFeedback', { query: {} });
  return (
    <Page title={t('feedback.title')} lead={`${t('feedback.lead')} ${t('feedback.named')}`}>
      <NewFeedback />
      <h2>{t('feedback.own')}</h2>
      <CardList list={list} none={t('feedback.ownNone')} card={(own) => <OwnCard own={own} />} />
    </Page>
  );
}
