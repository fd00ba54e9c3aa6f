/** The district’s task of handing in the report: what to check first, by when, and that it was done. */
import { Card, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange, useRead } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';

type Duty = Body<'getYearlyDuty'>;

const CHECKLIST = ['figures', 'access', 'retention', 'requests', 'notice', 'print'] as const;

function FileButton({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const file = useChange('recordFiling', dialog.close);
  const about = { path: { year: duty.year }, ifMatch: duty.version };
  return (
    <FormDialogButton<{ on: never; reference: string }>
      dialog={dialog}
      button={t('dataReport.file')}
      type="primary"
      initial={{ on: dateIn(instantOf(Date.now())) }}
      isBusy={file.isPending}
      error={file.error}
      onSend={(body) => file.send({ input: { ...about, body }, seen: duty })}
    >
      <Form.Item name="on" label={t('dataReport.filedOn')} rules={[{ required: true }]}>
        <Input type="date" max={dateIn(instantOf(Date.now()))} />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('dataReport.reference')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={80} />
      </Form.Item>
    </FormDialogButton>
  );
}

function Standing({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const { status, isLate, dueOn, filed } = duty;
  const facts = {
    [t('dataReport.dutyStatus')]: (
      <Tag color={status === 'filed' ? 'green' : isLate ? 'red' : 'gold'}>
        {t(
          status === 'filed'
            ? 'dataReport.dutyFiled'
            : isLate
              ? 'dataReport.dutyLate'
              : 'dataReport.dutyOpen',
        )}
      </Tag>
    ),
    [t('dataReport.dueOn')]: dueOn,
    ...(filed && {
      [t('dataReport.filedOn')]: filed.on,
      [t('dataReport.reference')]: filed.reference,
      [t('dataReport.filedBy')]: <MemberName id={filed.by} />,
    }),
  };
  return (
    <>
      <Facts facts={facts} />
      {status === 'open' && me.is('district') && <FileButton duty={duty} />}
    </>
  );
}

function DutyOf({ year }: { readonly year: string }) {
  const { data } = useRead('getYearlyDuty', { path: { year } });
  return data && <Standing duty={data} />;
}

interface YearlyDutyProps {
  readonly year: string;
  /** The report is asked for from 1 January of the next year on. */
  readonly hasEnded: boolean;
}

export function YearlyDutyCard({ year, hasEnded }: YearlyDutyProps) {
  const { t } = useTranslation('console');
  return (
    <Card className="section" title={t('dataReport.duty')}>
      <p>{t('dataReport.dutyLead')}</p>
      <ol>
        {CHECKLIST.map((item) => (
          <li key={item}>{t(`dataReport.checklist.${item}`)}</li>
        ))}
      </ol>
      {hasEnded ? <DutyOf year={year} /> : <p>{t('dataReport.dutyLater')}</p>}
    </Card>
  );
}
