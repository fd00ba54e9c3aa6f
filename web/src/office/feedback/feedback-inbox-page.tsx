/** The district’s inbox of feedback on this system: what waits first. */
import { Card, Flex, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { dateIn, instantOf, wallClock } from '../../../../shared/kernel/instants.ts';
import { type Item, useChange, useList } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { Page } from '../../ui/page.tsx';
import { CardList } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';

type Feedback = Item<'listFeedback'>;
const LONGEST = 2000;

interface OfFeedback {
  readonly feedback: Feedback;
}

function AnswerButton({ feedback }: OfFeedback) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const answer = useChange('answerFeedback', dialog.close);
  const about = { path: { id: feedback.id }, ifMatch: feedback.version };
  return (
    <FormDialogButton<{ answer: string }>
      dialog={dialog}
      button={t('feedback.doAnswer')}
      type="primary"
      isBusy={answer.isPending}
      error={answer.error}
      onSend={(body) => answer.send({ input: { ...about, body }, seen: feedback })}
    >
      <Form.Item
        name="answer"
        label={t('feedback.answer')}
        extra={t(feedback.by ? 'feedback.answerHint' : 'feedback.answerNobody')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={4} maxLength={LONGEST} showCount />
      </Form.Item>
    </FormDialogButton>
  );
}

function CloseButton({ feedback }: OfFeedback) {
  const { t } = useTranslation('console');
  const close = useChange('closeFeedback');
  const input = { path: { id: feedback.id }, ifMatch: feedback.version };
  return (
    <BusyButton isBusy={close.isPending} onClick={() => close.send({ input, seen: feedback })}>
      {t('feedback.doClose')}
    </BusyButton>
  );
}

const isLate = ({ status, dueOn }: Feedback) => status === 'open' && dueOn < dateIn(instantOf(Date.now()));

function FeedbackCard({ feedback }: OfFeedback) {
  const { t } = useTranslation('console');
  const me = useMe();
  const { status, by, page, receivedAt, dueOn, text, answer, endedAt, endedBy } = feedback;
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`feedback.status.${status}`)} />,
    [t('feedback.at')]: wallClock(receivedAt),
    [t('feedback.from')]: by ? <MemberName id={by} /> : t('feedback.nobody'),
    ...(page && { [t('feedback.about')]: page }),
    ...(status === 'open' && {
      [t('feedback.dueOn')]: (
        <>
          {dueOn} {isLate(feedback) && <Tag color="red">{t('feedback.late')}</Tag>}
        </>
      ),
    }),
    ...(endedAt && { [t('feedback.endedAt')]: wallClock(endedAt) }),
    ...(endedBy && { [t('changes.decidedBy')]: <MemberName id={endedBy} /> }),
  };
  const texts = { [t('feedback.text')]: text, ...(answer && { [t('feedback.answer')]: answer }) };
  return (
    <Card className="section">
      <Flex vertical gap={12}>
        <Facts facts={facts} texts={texts} />
        {status === 'open' && me.is('district') && (
          <Flex wrap gap={8} className="actions">
            <AnswerButton feedback={feedback} />
            <CloseButton feedback={feedback} />
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

export function FeedbackInboxPage() {
  const { t } = useTranslation('console');
  const list = useList('listFeedback', { query: {} });
  return (
    <Page title={t('feedback.inbox')} lead={t('feedback.inboxLead')}>
      <CardList
        list={list}
        none={t('feedback.inboxNone')}
        card={(feedback) => <FeedbackCard feedback={feedback} />}
      />
    </Page>
  );
}
