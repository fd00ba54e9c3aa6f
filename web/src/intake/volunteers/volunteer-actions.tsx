/** What an officer may do with a volunteer’s file, by its status. */
import { Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useMe } from '../../ui/me.ts';
import { TextDialogButton } from '../../ui/text-dialog.tsx';
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
  const retire = useChange('retireVolunteer');
  const refuse = useChange('refuseVolunteer');
  const end = how === 'retire' ? retire : refuse;
  return (
    <TextDialogButton
      danger
      button={t(`volunteer.${how}`)}
      title={t(`volunteer.${how}`)}
      label={t(`volunteer.${how}Reason`)}
      longest={500}
      onText={(reason) => end.send({ input: { ...recordOf(volunteer), body: { reason } }, seen: volunteer })}
    />
  );
}

export function VolunteerActions({ volunteer }: Of) {
  const { status } = volunteer;
  const isDistrict = useMe().is('district');
  if (status === 'retired' || status === 'refused')
    return isDistrict && volunteer.erasure?.step !== 'running' && volunteer.erasure?.step !== 'done' ? (
      <EraseVolunteerButtons volunteer={volunteer} />
    ) : null;
  return (
    <>
      <ChangeVolunteerButton volunteer={volunteer} />
      {status !== 'applied' && <PauseButton volunteer={volunteer} />}
      {status === 'paused' && <ResumeButton volunteer={volunteer} />}
      <EndButton volunteer={volunteer} how={status === 'applied' ? 'refuse' : 'retire'} />
      <VettingButton volunteer={volunteer} />
    </>
  );
}
