/** Whether somebody gets text messages, and the button to stop them or ask for them again. */
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { wantsSms } from '../../../../shared/intake/reachability/sms-wish.ts';
import { dateIn } from '../../../../shared/kernel/instants.ts';
import type { SmsRefusals } from '../../../../shared/kernel/sms.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useMe } from '../../ui/me.ts';

function useStateWords({ landline, noSmsSince }: SmsRefusals): string {
  const { t } = useTranslation('console');
  if (landline) return t('sms.landline');
  return noSmsSince ? t('sms.stopped', { date: dateIn(noSmsSince) }) : t('sms.wanted');
}

interface WishProps {
  readonly file: SmsRefusals;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly onWish: (wanted: boolean) => void;
}

function Wish({ file, mayChange, isBusy, onWish }: WishProps) {
  const { t } = useTranslation('console');
  const words = useStateWords(file);
  return (
    <Flex gap={12} wrap align="center">
      {words}
      {mayChange && !file.landline && (
        <BusyButton size="small" isBusy={isBusy} onClick={() => onWish(!wantsSms(file))}>
          {wantsSms(file) ? t('sms.stop') : t('sms.want')}
        </BusyButton>
      )}
    </Flex>
  );
}

export function ChildSms({ child }: { readonly child: Body<'getChild'> }) {
  const mayChange = useMe().is('district', 'street');
  const change = useChange('recordChildSms');
  const send = (wanted: boolean) =>
    change.send({ input: { path: { id: child.id }, ifMatch: child.version, body: { wanted } }, seen: child });
  return <Wish file={child} mayChange={mayChange} isBusy={change.isPending} onWish={send} />;
}

export function VolunteerSms({ volunteer }: { readonly volunteer: Body<'getVolunteer'> }) {
  const me = useMe();
  const change = useChange('recordVolunteerSms');
  const { id, version } = volunteer;
  const send = (wanted: boolean) =>
    change.send({ input: { path: { id }, ifMatch: version, body: { wanted } }, seen: volunteer });
  const mayChange = me.is('district', 'street') || me.volunteerId === id;
  return <Wish file={volunteer} mayChange={mayChange} isBusy={change.isPending} onWish={send} />;
}
