/** An officer picks a volunteer: first the exact effect on the plan; then, with a reason, it is saved (R-MA-42). */
import { Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChange, useRead } from '../../ui/api.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Moves } from '../runs/moves.tsx';
import { useEffectWords } from '../runs/use-effect-words.ts';
import type { CandidateFacts } from './candidate.tsx';

interface ProposeProps {
  readonly childId: string;
  readonly volunteer: Pick<CandidateFacts, 'volunteerId' | 'volunteerName'>;
}

export function ProposeButton(props: ProposeProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('candidates.choose')}
      </Button>
      {isOpen && <ProposeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ childId, volunteer, onClose }: ProposeProps & { onClose: () => void }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const [form] = Form.useForm<{ reason: string }>();
  const pair = { childId, volunteerId: volunteer.volunteerId };
  // The body of a preview needs a reason too; it is not kept.
  const price = useRead('proposeByHand', {
    body: { ...pair, reason: t('candidates.pricing'), preview: true },
  });
  const propose = useChange('proposeByHand', (saved) => {
    if ('id' in saved) navigate(`/proposals/${saved.id}`);
  });
  useFieldErrors(form, propose.error);
  return (
    <Modal
      open
      width={640}
      title={t('candidates.dialogTitle', { name: volunteer.volunteerName })}
      okText={t('candidates.save')}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: !price.data, loading: propose.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Loaded query={price}>{(priced) => ('moves' in priced ? <Price {...priced} /> : null)}</Loaded>
      <Form
        form={form}
        layout="vertical"
        className="below"
        onFinish={({ reason }) =>
          propose.send({ input: { body: { ...pair, reason: reason.trim(), preview: false } } })
        }
      >
        <Form.Item
          name="reason"
          label={t('candidates.reason')}
          rules={[{ required: true, whitespace: true, message: t('proposal.reasonNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type PriceProps = Parameters<typeof Moves>[0] & {
  readonly change: Parameters<ReturnType<typeof useEffectWords>>[0];
};

function Price({ change, moves }: PriceProps) {
  const { t } = useTranslation('console');
  const effectWords = useEffectWords();
  return (
    <Flex vertical gap={8}>
      <span>
        {t('candidates.price')}　<Typography.Text strong>{effectWords(change)}</Typography.Text>
      </span>
      <Moves moves={moves} />
    </Flex>
  );
}
