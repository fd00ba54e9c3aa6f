/** Asks why, and until when: no new proposals meanwhile. */
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import type { Volunteer } from './volunteer-file.tsx';

interface Pause {
  readonly reason: string;
  /** Empty while no day is chosen. */
  readonly until?: CalendarDate | '';
}

export function PauseButton({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const pause = useChange('pauseVolunteer', dialog.close);
  const send = ({ reason, until }: Pause) => {
    const body = { reason: reason.trim(), ...(until && { until }) };
    pause.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  };
  return (
    <FormDialogButton<Pause>
      dialog={dialog}
      button={t(volunteer.status === 'paused' ? 'volunteer.changePause' : 'volunteer.pause')}
      lead={t('volunteer.pauseLead')}
      isBusy={pause.isPending}
      error={pause.error}
      onSend={send}
    >
      <ReasonField label={t('volunteer.pauseReason')} />
      <Form.Item name="until" label={t('volunteer.until')} extra={t('volunteer.untilHint')}>
        <Input type="date" min={addDays(dateIn(instantOf(Date.now())), 1)} />
      </Form.Item>
    </FormDialogButton>
  );
}
