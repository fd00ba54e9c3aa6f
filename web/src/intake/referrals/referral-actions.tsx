/** What an officer may do with a referral that has no file yet. */
import { Form, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type DeclineReason, declineReasons } from '../../../../shared/intake/referrals/referral.ts';
import { DECLINE_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { currentLanguage } from '../../words/language.ts';
import { type Referral, recordOf } from './referral-record.ts';

interface Of {
  readonly referral: Referral;
}

export function ReferralActions({ referral }: Of) {
  const isDistrict = useMe().is('district');
  const { status, urgency } = referral;
  if (status !== 'received' && status !== 'takenUp') return null;
  return (
    <>
      <RerouteButton referral={referral} />
      {(urgency !== 'harm' || isDistrict) && <DeclineButton referral={referral} />}
      {status === 'received' && <TakeUpButton referral={referral} />}
    </>
  );
}

function TakeUpButton({ referral }: Of) {
  const { t } = useTranslation('console');
  const takeUp = useChange('takeUpReferral');
  return (
    <Popconfirm
      title={t('referral.takeUpAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() => takeUp.send({ input: recordOf(referral), seen: referral })}
    >
      <BusyButton type="primary" isBusy={takeUp.isPending}>
        {t('referral.takeUp')}
      </BusyButton>
    </Popconfirm>
  );
}

interface Declined {
  readonly reason: DeclineReason;
  readonly note?: string;
}

function DeclineButton({ referral }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const decline = useChange('declineReferral', dialog.close);
  const send = ({ reason, note }: Declined) => {
    const body = { reason, ...(note?.trim() && { note: note.trim() }) };
    decline.send({ input: { ...recordOf(referral), body }, seen: referral });
  };
  return (
    <FormDialogButton<Declined>
      danger
      dialog={dialog}
      button={t('referral.decline')}
      isBusy={decline.isPending}
      error={decline.error}
      onSend={send}
    >
      <DeclineFields />
    </FormDialogButton>
  );
}

function DeclineFields() {
  const { t } = useTranslation('console');
  const reason: DeclineReason | undefined = Form.useWatch('reason');
  const options = declineReasons.map((value) => ({
    value,
    label: inLanguage(DECLINE_WORDS[value], currentLanguage()),
  }));
  return (
    <>
      <Form.Item name="reason" label={t('referral.declineReason')} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('referral.declineNote')}
        rules={[{ required: reason === 'other', whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}

interface Rerouted {
  readonly streetCode: string;
  readonly reason: string;
}

/** Once handed over it is another street’s: a street officer goes back to her list. */
function RerouteButton({ referral }: Of) {
  const { t } = useTranslation('console');
  const { streetOptions } = useNames();
  const [, navigate] = useLocation();
  const isDistrict = useMe().is('district');
  const dialog = useDialog();
  const reroute = useChange('rerouteReferral', () => {
    dialog.close();
    if (!isDistrict) navigate('/referrals');
  });
  const { districtCode, streetCode } = referral;
  const options = streetOptions.filter(({ value }) => value !== streetCode && value.startsWith(districtCode));
  return (
    <FormDialogButton<Rerouted>
      dialog={dialog}
      button={t(streetCode ? 'referral.reroute' : 'referral.assign')}
      lead={t('referral.rerouteLead')}
      type={streetCode ? 'default' : 'primary'}
      isBusy={reroute.isPending}
      error={reroute.error}
      onSend={(body) => reroute.send({ input: { ...recordOf(referral), body }, seen: referral })}
    >
      <Form.Item name="streetCode" label={t('filter.street')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <ReasonField />
    </FormDialogButton>
  );
}
