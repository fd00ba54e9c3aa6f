/** Starts a run with other weights, only to see what they would change. */
import { Button, Form, InputNumber, Modal, Slider, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Weights } from '../../../../shared/matching/runs/weights.ts';
import { useChange } from '../../ui/api.tsx';
import { WEIGHT_NAMES } from './weights.tsx';

const HIGHEST = 100;

/** @param inForce where the trial begins. */
export function TryWeights({ inForce }: { inForce: Weights }) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('run.tryWeights')}</Button>
      {isOpen && <WeightsDialog inForce={inForce} onClose={() => setOpen(false)} />}
    </>
  );
}

function WeightsDialog({ inForce, onClose }: { inForce: Weights; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const [weights, setWeights] = useState<Weights>(inForce);
  const start = useChange('startMatchRun', ({ id }) => navigate(`/match-runs/${id}`));
  const isZero = WEIGHT_NAMES.every((name) => weights[name] === 0);
  return (
    <Modal
      open
      title={t('run.tryWeights')}
      okText={t('run.tryWeightsStart')}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: isZero, loading: start.isPending }}
      onOk={() => start.send({ input: { body: { weights, preview: true } } })}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('run.tryWeightsLead')}</Typography.Paragraph>
      <Form layout="vertical">
        {WEIGHT_NAMES.map((name) => (
          <WeightField
            key={name}
            label={t(`run.weight.${name}`)}
            value={weights[name]}
            onChange={(value) => setWeights((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </Form>
      {isZero && <Typography.Text type="danger">{t('run.weightsZero')}</Typography.Text>}
    </Modal>
  );
}

interface WeightFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function WeightField({ label, value, onChange }: WeightFieldProps) {
  return (
    <Form.Item label={label}>
      <Space className="weight">
        <Slider min={0} max={HIGHEST} value={value} onChange={onChange} ariaLabelForHandle={label} />
        <InputNumber
          min={0}
          max={HIGHEST}
          precision={0}
          value={value}
          aria-label={label}
          onChange={(given) => onChange(given ?? 0)}
        />
      </Space>
    </Form.Item>
  );
}
