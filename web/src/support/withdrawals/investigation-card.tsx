/** What the street found and recommends, or the form for it. */
import { Card, Form, Input, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { FormOffer } from '../../intake/harm/child-harm.tsx';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { AnotherPersonNotice } from '../../ui/for-another.tsx';
import { MemberName } from '../../ui/member-name.tsx';
import type { Withdrawal } from './withdrawal-standing.tsx';

interface Finding {
  readonly finding: string;
  readonly recommends: 'approve' | 'reject';
}

export function InvestigationCard({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const { investigation } = withdrawal;
  return (
    <Card className="section" title={t('withdrawal.steps.investigated')}>
      {investigation ? (
        <Found investigation={investigation} />
      ) : (
        <>
          <AnotherPersonNotice grounds={withdrawal.anotherPerson} steps={['investigateWithdrawal']} />
          {!withdrawal.anotherPerson?.investigateWithdrawal && <InvestigationForm withdrawal={withdrawal} />}
        </>
      )}
    </Card>
  );
}

function Found({ investigation }: { investigation: NonNullable<Withdrawal['investigation']> }) {
  const { t } = useTranslation('console');
  const { finding, recommends, at, by } = investigation;
  const facts = {
    [t('withdrawal.investigation.recommends')]: t(`withdrawal.investigation.recommend.${recommends}`),
    [t('withdrawal.investigation.at')]: wallClock(at),
    [t('withdrawal.investigation.by')]: <MemberName id={by} />,
  };
  return <Facts facts={facts} texts={{ [t('withdrawal.investigation.finding')]: finding }} />;
}

function InvestigationForm({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Finding>();
  const investigate = useChange('investigateWithdrawal');
  useFieldErrors(form, investigate.error);
  const send = ({ finding, recommends }: Finding) => {
    const body = { finding: finding.trim(), recommends };
    const { id, version } = withdrawal;
    investigate.send({ input: { path: { id }, ifMatch: version, body }, seen: withdrawal });
  };
  const options = (['approve', 'reject'] as const).map((value) => ({
    value,
    label: t(`withdrawal.investigation.recommend.${value}`),
  }));
  return (
    <Form<Finding> form={form} layout="vertical" onFinish={send} disabled={investigate.isPending}>
      <Typography.Paragraph type="secondary">{t('withdrawal.investigation.lead')}</Typography.Paragraph>
      <Form.Item
        name="finding"
        label={t('withdrawal.investigation.finding')}
        extra={t('withdrawal.investigation.findingHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
      <Form.Item
        name="recommends"
        label={t('withdrawal.investigation.recommends')}
        rules={[{ required: true }]}
      >
        <Radio.Group options={options} />
      </Form.Item>
      <FormOffer />
      <BusyButton type="primary" htmlType="submit" isBusy={investigate.isPending}>
        {t('withdrawal.investigation.save')}
      </BusyButton>
    </Form>
  );
}
