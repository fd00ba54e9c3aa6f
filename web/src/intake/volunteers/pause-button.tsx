/** Asks why, and until when: no new proposals meanwhile. */
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../console/api.tsx';
import type { Volunteer } from './volunteer-file.tsx';

interface Pause {
  readonly reason: string;
  /** Empty while no day is chosen. */
  readonly until?: CalendarDate | '';
}

export function PauseButton({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Pause>();
  const pause = useChange('pauseVolunteer', () => setOpen(false));
  const send = ({ reason, until }: Pause) => {
    const body = { reason: reason.trim(), ...(until && { until }) };
    pause.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  };
  const button = t(volunteer.status === 'paused' ? 'volunteer.changePause' : 'volunteer.pause');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{button}</Button>
      <Modal
        open={isOpen}
        title={button}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        confirmLoading={pause.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t('volunteer.pauseLead')}</p>
        <Form form={form} layout="vertical" preserve={false} onFinish={send}>
          <Form.Item
            name="reason"
            label={t('volunteer.pauseReason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <Form.Item name="until" label={t('volunteer.until')} extra={t('volunteer.untilHint')}>
            <Input type="date" min={addDays(dateIn(instantOf(Date.now())), 1)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
