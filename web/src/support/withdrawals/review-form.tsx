/** The district’s decision on a request to leave. */
import { Form, Input, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormOffer } from '../../intake/harm/child-harm.tsx';
import { useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import type { Withdrawal } from './withdrawal-standing.tsx';

interface Decision {
  readonly decision: 'approve' | 'reject';
  readonly then?: 'close' | 'requeue';
  readonly reason: string;
  readonly farewell?: string;
}

/** A rejection changes nothing: nothing is to be chosen for the child. */
const bodyOf = ({ decision, then, reason, farewell }: Decision) => ({
  decision,
  reason: reason.trim(),
  ...(decision === 'approve' && then && { then }),
  ...(decision === 'approve' && farewell?.trim() && { farewell: farewell.trim() }),
});

export function ReviewForm({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Decision>();
  const decision = Form.useWatch('decision', form);
  const review = useChange('reviewWithdrawal');
  useFieldErrors(form, review.error);
  const { id, version } = withdrawal;
  const send = (values: Decision) =>
    review.send({ input: { path: { id }, ifMatch: version, body: bodyOf(values) }, seen: withdrawal });
  const decisions = (['approve', 'reject'] as const).map((value) => ({
    value,
    label: t(`withdrawal.review.decide.${value}`),
  }));
  return (
    <Form<Decision> form={form} layout="vertical" onFinish={send} disabled={review.isPending}>
      <Typography.Paragraph type="secondary">{t('withdrawal.review.lead')}</Typography.Paragraph>
      <Form.Item name="decision" label={t('withdrawal.review.decision')} rules={[{ required: true }]}>
        <Radio.Group options={decisions} />
      </Form.Item>
      {decision === 'approve' && <Afterwards childId={withdrawal.childId} />}
      <Form.Item
        name="reason"
        label={t('withdrawal.review.reason')}
        extra={t('withdrawal.investigation.findingHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <FormOffer />
      <BusyButton type="primary" htmlType="submit" isBusy={review.isPending}>
        {t('withdrawal.review.save')}
      </BusyButton>
    </Form>
  );
}

/** What an approval asks for: where the file goes, and a farewell where two part. */
function Afterwards({ childId }: { childId: string }) {
  const { t } = useTranslation('console');
  const status = useRead('getChild', { path: { id: childId } }).data?.status;
  const mayWait = status !== 'submitted' && status !== 'returned';
  const options = (['close', 'requeue'] as const).map((value) => ({
    value,
    label: t(`withdrawal.review.afterwards.${value}`),
    disabled: value === 'requeue' && !mayWait,
  }));
  return (
    <>
      <Form.Item
        name="then"
        label={t('withdrawal.review.then')}
        extra={!mayWait && t('withdrawal.review.notVerified')}
        rules={[{ required: true }]}
      >
        <Radio.Group options={options} />
      </Form.Item>
      {status === 'paired' && (
        <Form.Item
          name="farewell"
          label={t('withdrawal.review.farewell')}
          extra={t('withdrawal.review.farewellHint')}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      )}
    </>
  );
}
