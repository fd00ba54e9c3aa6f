/** Help that is left to qualified people: which of it the volunteer offers, and whether it counts; an officer records the checked paper. */
import { Card, Flex, Form, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  isForQualified,
  isQualifiedFor,
  type QualificationBody,
} from '../../../../shared/intake/volunteers/qualification.ts';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { useChange } from '../../ui/api.tsx';
import { StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { useNames } from '../../ui/names.ts';
import type { Volunteer } from './volunteer-file.tsx';

interface Of {
  readonly volunteer: Volunteer;
}

const today = () => dateIn(instantOf(Date.now()));

function RecordButton({ volunteer, codes }: Of & { readonly codes: readonly string[] }) {
  const { t } = useTranslation('console');
  const { suggestion } = useNames();
  const dialog = useDialog();
  const record = useChange('recordQualification', dialog.close);
  const send = ({ validUntil, ...typed }: QualificationBody) => {
    const body = { ...typed, ...(validUntil && { validUntil }) };
    record.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  };
  return (
    <FormDialogButton<QualificationBody>
      dialog={dialog}
      button={t('qualification.record')}
      initial={{
        on: today(),
        ...(codes.length === 1 && { suggestion: codes[0] as QualificationBody['suggestion'] }),
      }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <Form.Item name="suggestion" label={t('qualification.suggestion')} rules={[{ required: true }]}>
        <Select options={codes.map((value) => ({ value, label: suggestion(value) }))} />
      </Form.Item>
      <Form.Item
        name="document"
        label={t('qualification.document')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} placeholder={t('qualification.documentExample')} />
      </Form.Item>
      <Form.Item name="on" label={t('qualification.on')} rules={[{ required: true }]}>
        <Input type="date" max={today()} />
      </Form.Item>
      <Form.Item name="validUntil" label={t('qualification.validUntil')} extra={t('qualification.noEnd')}>
        <Input type="date" />
      </Form.Item>
    </FormDialogButton>
  );
}

function Paper({ volunteer, code }: Of & { readonly code: string }) {
  const { t } = useTranslation('console');
  const { suggestion } = useNames();
  const paper = volunteer.qualifications?.find((one) => one.suggestion === code);
  const state = isQualifiedFor(volunteer, code, today()) ? 'inForce' : paper ? 'lapsed' : 'missing';
  return (
    <Flex gap={8} wrap align="center">
      {suggestion(code)}
      <Tag color={state === 'inForce' ? 'green' : 'orange'} variant="filled">
        {t(`qualification.states.${state}`)}
      </Tag>
      {paper && (
        <span>
          {paper.document} {t('qualification.checked', { on: paper.on })}
          {paper.validUntil && ` · ${t('qualification.until', { until: paper.validUntil })}`}{' '}
          {paper.recordedBy && <MemberName id={paper.recordedBy} />}
        </span>
      )}
    </Flex>
  );
}

/** Shown to volunteers who offer such help. */
export function QualificationCard({ volunteer }: Of) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const codes = volunteer.offers.filter(isForQualified);
  if (codes.length === 0) return null;
  return (
    <Card
      className="section"
      title={t('qualification.title')}
      extra={
        isOfficer &&
        !volunteer.left && (
          <StepForAnother grounds={volunteer.anotherPerson} step="recordQualification">
            <RecordButton volunteer={volunteer} codes={codes} />
          </StepForAnother>
        )
      }
    >
      <p>{t('qualification.lead')}</p>
      {codes.map((code) => (
        <Paper key={code} volunteer={volunteer} code={code} />
      ))}
    </Card>
  );
}
