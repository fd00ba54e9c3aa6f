/** Records a report to an authority, its outcome, or why there is none. */
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  type OutsideReport,
  type OutsideReportBody,
  outsideAuthorities,
} from '../../../../shared/intake/referrals/outside-report.ts';
import { AUTHORITY_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { instantOf, parseInstant, wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { currentLanguage } from '../../words/language.ts';
import { type Referral, recordOf } from './referral-record.ts';

interface Of {
  readonly referral: Referral;
}

/** As a field for date and time has it, in Shanghai. */
const typedNow = () => wallClock(instantOf(Date.now())).replace(' ', 'T');

function OutcomeFields({ isRequired }: { isRequired: boolean }) {
  const { t } = useTranslation('console');
  return (
    <>
      <Form.Item name="receipt" label={t('outside.receipt')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        name="outcome"
        label={t('outside.outcome')}
        extra={t('outside.outcomeHint')}
        rules={[{ required: isRequired, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </>
  );
}

export function ReportButton({ referral }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordOutsideReport', dialog.close);
  const options = outsideAuthorities.map((value) => ({
    value,
    label: inLanguage(AUTHORITY_WORDS[value], currentLanguage()),
  }));
  const send = ({ at, ...report }: OutsideReportBody) => {
    const body = { ...report, at: parseInstant(`${at}:00+08:00`) };
    record.send({ input: { ...recordOf(referral), body }, seen: referral });
  };
  return (
    <FormDialogButton<OutsideReportBody>
      type="primary"
      dialog={dialog}
      button={t('outside.record')}
      lead={t('outside.lead')}
      initial={{ authority: 'police', at: typedNow() }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <Form.Item name="authority" label={t('outside.authority')} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="at" label={t('outside.at')} rules={[{ required: true }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="by" label={t('outside.by')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <OutcomeFields isRequired={false} />
    </FormDialogButton>
  );
}

export function OutcomeButton({ referral, report }: Of & { readonly report: OutsideReport }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordOutsideOutcome', dialog.close);
  const { path, ifMatch } = recordOf(referral);
  return (
    <FormDialogButton<{ outcome: string; receipt?: string }>
      type="primary"
      dialog={dialog}
      button={t('outside.recordOutcome')}
      initial={{ receipt: report.receipt }}
      isBusy={record.isPending}
      error={record.error}
      onSend={(body) =>
        record.send({ input: { path: { ...path, reportId: report.id }, ifMatch, body }, seen: referral })
      }
    >
      <OutcomeFields isRequired />
    </FormDialogButton>
  );
}

export function NoReportButton({ referral }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const explain = useChange('explainNoOutsideReport', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={t('outside.explain')}
      lead={t('outside.explainLead')}
      isBusy={explain.isPending}
      error={explain.error}
      onSend={(body) => explain.send({ input: { ...recordOf(referral), body }, seen: referral })}
    >
      <ReasonField />
    </FormDialogButton>
  );
}
