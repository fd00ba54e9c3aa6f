/** Families’ requests about their data: those that wait first, by when they are due. */
import { Card, Flex, Form, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import {
  DATA_REQUEST_KINDS,
  DATA_REQUEST_OUTCOMES,
  DATA_REQUESTERS,
} from '../../../../shared/intake/rights/data-request.ts';
import { dateIn } from '../../../../shared/kernel/instants.ts';
import { type Bilingual, inLanguage } from '../../../../shared/kernel/language.ts';
import { type Item, useChange, useList } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { MemberName } from '../../ui/member-name.tsx';
import { Page } from '../../ui/page.tsx';
import { CardList } from '../../ui/records.tsx';
import { currentLanguage } from '../../words/language.ts';

type Request = Item<'listDataRequests'>;
const worded = (words: Bilingual) => inLanguage(words, currentLanguage());

function AnswerButton({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const answer = useChange('answerDataRequest', dialog.close);
  const about = { path: { id: request.id }, ifMatch: request.version };
  const options = Object.entries(DATA_REQUEST_OUTCOMES).map(([value, words]) => ({
    value,
    label: worded(words),
  }));
  return (
    <FormDialogButton<{ outcome: 'done' }>
      dialog={dialog}
      button={t('rights.answer')}
      type="primary"
      isBusy={answer.isPending}
      error={answer.error}
      onSend={(body) => answer.send({ input: { ...about, body }, seen: request })}
    >
      <Form.Item name="outcome" label={t('rights.outcome')} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
    </FormDialogButton>
  );
}

function RequestCard({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const { childId, fileNumber, kind, from, receivedOn, dueOn, isLate, answered, status } = request;
  const facts = {
    [t('rights.file')]: <Link href={`/children/${childId}`}>{fileNumber}</Link>,
    [t('rights.kind')]: worded(DATA_REQUEST_KINDS[kind]),
    [t('rights.from')]: worded(DATA_REQUESTERS[from]),
    [t('rights.receivedOn')]: receivedOn,
    [t('rights.dueOn')]: (
      <>
        {dueOn} {isLate && <Tag color="red">{t('rights.late')}</Tag>}
      </>
    ),
    ...(answered && {
      [t('rights.outcome')]: worded(DATA_REQUEST_OUTCOMES[answered.outcome]),
      [t('rights.answeredOn')]: dateIn(answered.at),
      [t('rights.answeredBy')]: <MemberName id={answered.by} />,
    }),
  };
  return (
    <Card className="section">
      <Flex vertical gap={12}>
        <Facts facts={facts} />
        {status === 'open' && (
          <Flex wrap gap={8} className="actions">
            <AnswerButton request={request} />
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

export function DataRequestsPage() {
  const { t } = useTranslation('console');
  const list = useList('listDataRequests', { query: {} });
  return (
    <Page title={t('menu.dataRequests')} lead={t('rights.requestsLead')}>
      <CardList
        list={list}
        none={t('rights.requestsNone')}
        card={(request) => <RequestCard request={request} />}
      />
    </Page>
  );
}
