/** The safety pledge: its text, whether the one on file counts; signed by the volunteer, or recorded from paper by an officer. */
import { Card, Flex, Form, Input, Popconfirm, Select, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { PLEDGE, PLEDGES, type PledgeBody } from '../../../../shared/intake/volunteers/pledge.ts';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { currentLanguage } from '../../words/language.ts';
import type { Volunteer } from './volunteer-file.tsx';

interface Of {
  readonly volunteer: Volunteer;
}

const today = () => dateIn(instantOf(Date.now()));
const COLORS = { inForce: 'green', missing: 'default', outdated: 'orange', lapsed: 'red' } as const;

function SignButton({ volunteer: { id, version, ...volunteer } }: Of) {
  const { t } = useTranslation('console');
  const sign = useChange('recordPledge');
  const body = { version: PLEDGE.version, on: today(), by: 'self' } as const;
  return (
    <Popconfirm
      title={t('pledge.signAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() =>
        sign.send({ input: { path: { id }, ifMatch: version, body }, seen: { id, version, ...volunteer } })
      }
    >
      <BusyButton type="primary" isBusy={sign.isPending}>
        {t('pledge.sign')}
      </BusyButton>
    </Popconfirm>
  );
}

function PaperButton({ volunteer }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordPledge', dialog.close);
  const send = (typed: Omit<PledgeBody, 'by'>) => {
    const body = { ...typed, by: 'paper' as const };
    record.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  };
  return (
    <FormDialogButton<Omit<PledgeBody, 'by'>>
      dialog={dialog}
      button={t('pledge.paper')}
      initial={{ version: PLEDGE.version, on: today() }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <Form.Item name="version" label={t('pledge.version')} rules={[{ required: true }]}>
        <Select options={PLEDGES.map(({ version }) => ({ value: version, label: version }))} />
      </Form.Item>
      <Form.Item name="on" label={t('pledge.on')} rules={[{ required: true }]}>
        <Input type="date" max={today()} />
      </Form.Item>
    </FormDialogButton>
  );
}

/** Signed again before it ends, if the volunteer wants. */
export function PledgeCard({ volunteer }: Of) {
  const { t } = useTranslation('console');
  const { is, volunteerId } = useMe();
  const { pledge, pledgeState = 'missing', left } = volunteer;
  const isOwn = volunteerId === volunteer.id;
  const signed = pledge && t('pledge.signed', { on: pledge.on, version: pledge.version });
  return (
    <Card
      className="section"
      title={
        <Flex gap={8} wrap align="center">
          {t('pledge.title')}
          <Tag color={COLORS[pledgeState]} variant="filled">
            {t(`pledge.states.${pledgeState}`)}
          </Tag>
        </Flex>
      }
      extra={
        !left &&
        (isOwn ? (
          <SignButton volunteer={volunteer} />
        ) : (
          is('district', 'street') && <PaperButton volunteer={volunteer} />
        ))
      }
    >
      {signed && (
        <Typography.Paragraph type="secondary">
          {signed} · {t(`pledge.ways.${pledge.by}`)}
        </Typography.Paragraph>
      )}
      <ol>
        {PLEDGE.items.map((item) => (
          <li key={item.zh}>{inLanguage(item, currentLanguage())}</li>
        ))}
      </ol>
    </Card>
  );
}
