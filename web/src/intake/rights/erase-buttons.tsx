/** One officer asks for an erasure, another one carries it out; until then it can be taken back. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { type Grounds, StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';
import type { Volunteer } from '../volunteers/volunteer-file.tsx';

type Erasure = Child['erasure'];

interface ErasureControls {
  readonly erasure: Erasure;
  readonly grounds: Grounds;
  readonly steps: {
    readonly erase: 'eraseChild' | 'eraseVolunteer';
    readonly revoke: 'revokeChildErasure' | 'revokeVolunteerErasure';
  };
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onErase: (body: { reason: string }) => void;
  readonly onKeep: () => void;
  readonly dialog: ReturnType<typeof useDialog>;
}

function ErasureButtons(controls: ErasureControls) {
  const { erasure, grounds, steps, isBusy, error, onErase, onKeep, dialog } = controls;
  const { t } = useTranslation('console');
  const asked = erasure?.step === 'asked' ? erasure : undefined;
  return (
    <>
      <StepForAnother grounds={grounds} step={steps.erase}>
        <FormDialogButton<{ reason: string }>
          danger
          dialog={dialog}
          button={asked ? t('rights.eraseConfirm') : t('rights.erase')}
          lead={asked ? t('rights.eraseConfirmLead') : t('rights.eraseLead')}
          isBusy={isBusy}
          error={error}
          onSend={onErase}
        >
          <ReasonField />
        </FormDialogButton>
      </StepForAnother>
      {asked && (
        <StepForAnother grounds={grounds} step={steps.revoke}>
          <BusyButton isBusy={isBusy} onClick={onKeep}>
            {t('rights.keep')}
          </BusyButton>
        </StepForAnother>
      )}
    </>
  );
}

export function EraseButtons({ child }: { child: Child }) {
  const dialog = useDialog();
  const erase = useChange('eraseChild', dialog.close);
  const keep = useChange('revokeChildErasure');
  return (
    <ErasureButtons
      erasure={child.erasure}
      grounds={child.anotherPerson}
      steps={{ erase: 'eraseChild', revoke: 'revokeChildErasure' }}
      isBusy={erase.isPending || keep.isPending}
      error={erase.error}
      dialog={dialog}
      onErase={(body) => erase.send({ input: { ...recordOf(child), body }, seen: child })}
      onKeep={() => keep.send({ input: recordOf(child), seen: child })}
    />
  );
}

/** Of a volunteer who has left. */
export function EraseVolunteerButtons({ volunteer }: { volunteer: Volunteer }) {
  const dialog = useDialog();
  const erase = useChange('eraseVolunteer', dialog.close);
  const keep = useChange('revokeVolunteerErasure');
  const record = { path: { id: volunteer.id }, ifMatch: volunteer.version };
  return (
    <ErasureButtons
      erasure={volunteer.erasure}
      grounds={volunteer.anotherPerson}
      steps={{ erase: 'eraseVolunteer', revoke: 'revokeVolunteerErasure' }}
      isBusy={erase.isPending || keep.isPending}
      error={erase.error}
      dialog={dialog}
      onErase={(body) => erase.send({ input: { ...record, body }, seen: volunteer })}
      onKeep={() => keep.send({ input: record, seen: volunteer })}
    />
  );
}

/** Where an erasure stands, above the file. */
export function ErasureNotice({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslation('console');
  if (!erasure) return null;
  if (erasure.step !== 'asked')
    return <Alert className="section" type="info" showIcon title={t(`rights.erasure.${erasure.step}`)} />;
  return (
    <Alert
      className="section"
      type="warning"
      showIcon
      title={t('rights.erasure.asked', { at: wallClock(erasure.at) })}
      description={erasure.reason}
    />
  );
}
