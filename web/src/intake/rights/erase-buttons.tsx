/** One officer asks for an erasure, another one carries it out; until then it can be taken back. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';
import type { Volunteer } from '../volunteers/volunteer-file.tsx';

type Erasure = Child['erasure'];

interface ErasureControls {
  readonly erasure: Erasure;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onErase: (body: { reason: string }) => void;
  readonly onKeep: () => void;
  readonly dialog: ReturnType<typeof useDialog>;
}

function ErasureButtons({ erasure, isBusy, error, onErase, onKeep, dialog }: ErasureControls) {
  const { t } = useTranslation('console');
  const me = useMe();
  const asked = erasure?.step === 'asked' ? erasure : undefined;
  return (
    <>
      {asked?.by !== me.id && (
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
      )}
      {asked && (
        <BusyButton isBusy={isBusy} onClick={onKeep}>
          {t('rights.keep')}
        </BusyButton>
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
  const me = useMe();
  if (!erasure) return null;
  if (erasure.step !== 'asked')
    return <Alert className="section" type="info" showIcon title={t(`rights.erasure.${erasure.step}`)} />;
  const own = me.is('district') && erasure.by === me.id;
  return (
    <Alert
      className="section"
      type="warning"
      showIcon
      title={t('rights.erasure.asked', { at: wallClock(erasure.at) })}
      description={
        own ? `${erasure.reason}${t('inParentheses', { text: t('rights.erasure.byYou') })}` : erasure.reason
      }
    />
  );
}
