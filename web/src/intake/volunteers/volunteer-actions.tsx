/** What an officer may do with a volunteer’s file, by its status. */
import { Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { EraseVolunteerButtons } from '../rights/erase-buttons.tsx';
import { ChangeVolunteerButton } from './change-volunteer-button.tsx';
import { PauseButton } from './pause-button.tsx';
import { VettingButton } from './vetting-button.tsx';
import type { Volunteer } from './volunteer-file.tsx';

interface Of {
  readonly volunteer: Volunteer;
}
const recordOf = ({ id, version }: Volunteer) => ({ path: { id }, ifMatch: version });

function ResumeButton({ volunteer }: Of) {
  const { t } = useTranslation('console');
  const resume = useChange('resumeVolunteer');
  return (
    <Popconfirm
      title={t('volunteer.resumeAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() => resume.send({ input: recordOf(volunteer), seen: volunteer })}
    >
      <BusyButton isBusy={resume.isPending}>{t('volunteer.resume')}</BusyButton>
    </Popconfirm>
  );
}

function EndButton({ volunteer, how }: Of & { readonly how: 'retire' | 'refuse' }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const retire = useChange('retireVolunteer', dialog.close);
  const refuse = useChange('refuseVolunteer', dialog.close);
  const end = how === 'retire' ? retire : refuse;
  return (
    <FormDialogButton<{ reason: string }>
      danger
      dialog={dialog}
      button={t(`volunteer.${how}`)}
      isBusy={end.isPending}
      error={end.error}
      onSend={(body) => end.send({ input: { ...recordOf(volunteer), body }, seen: volunteer })}
    >
      <ReasonField label={t(`volunteer.${how}Reason`)} />
    </FormDialogButton>
  );
}

export function VolunteerActions({ volunteer }: Of) {
  const { status, anotherPerson } = volunteer;
  const isDistrict = useMe().is('district');
  if (status === 'retired' || status === 'refused')
    return isDistrict && volunteer.erasure?.step !== 'running' && volunteer.erasure?.step !== 'done' ? (
      <EraseVolunteerButtons volunteer={volunteer} />
    ) : null;
  return (
    <>
      <StepForAnother grounds={anotherPerson} step="pauseVolunteer">
        {status !== 'applied' && <PauseButton volunteer={volunteer} />}
      </StepForAnother>
      <StepForAnother grounds={anotherPerson} step="recordVetting">
        <ChangeVolunteerButton volunteer={volunteer} />
        {status === 'paused' && <ResumeButton volunteer={volunteer} />}
        <EndButton volunteer={volunteer} how={status === 'applied' ? 'refuse' : 'retire'} />
        <VettingButton volunteer={volunteer} />
      </StepForAnother>
    </>
  );
}
