/** Closes this file as a duplicate: for each field that differs, which of the two remains. */

import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  type MergeField as Choice,
  isJoinable,
  type MergeChoices,
  mergedBy,
  mergeFields,
} from '../../../../shared/intake/children/merge-fields.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { type Child, recordOf } from './child-file.ts';

const openChoices = ({ fields }: Candidate): Choice[] => {
  const open = new Set(
    fields.filter(({ verdict }) => verdict !== 'same').map(({ field }) => mergedBy(field)),
  );
  return mergeFields.filter((choice) => open.has(choice));
};

interface Merging {
  readonly fields?: Partial<Record<Choice, 'keep' | 'other' | 'both'>>;
  readonly reason: string;
}

/** What is kept needs no word. */
const chosen = ({ fields = {} }: Merging): MergeChoices =>
  Object.fromEntries(Object.entries(fields).filter(([, choice]) => choice !== 'keep'));

interface Of {
  readonly child: Child;
  readonly candidate: Candidate;
}

export type Candidate = Body<'listDuplicates'>['candidates'][number];

export function MergeButton({ child, candidate }: Of) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const dialog = useDialog();
  const into = candidate.child;
  const merge = useChange('mergeChild', () => navigate(`/children/${into.id}`));
  const send = (merging: Merging) => {
    const { reason } = merging;
    const body = { intoId: into.id, intoVersion: into.version, fields: chosen(merging), reason };
    merge.send({ input: { ...recordOf(child), body }, seen: child });
  };
  return (
    <FormDialogButton<Merging>
      danger
      dialog={dialog}
      button={t('duplicates.merge')}
      title={t('duplicates.mergeTitle', { file: into.fileNumber })}
      lead={t('duplicates.mergeLead')}
      isBusy={merge.isPending}
      error={merge.error}
      onSend={send}
    >
      {openChoices(candidate).map((choice) => (
        <ChoiceField key={choice} choice={choice} />
      ))}
      <ReasonField />
    </FormDialogButton>
  );
}

function ChoiceField({ choice }: { choice: Choice }) {
  const { t } = useTranslation('console');
  const options = [
    { value: 'keep', label: t('duplicates.keep') },
    { value: 'other', label: t('duplicates.take') },
    ...(isJoinable(choice) ? [{ value: 'both', label: t('duplicates.both') }] : []),
  ];
  return (
    <Form.Item name={['fields', choice]} label={fieldLabel(choice)} initialValue="keep">
      <Radio.Group options={options} />
    </Form.Item>
  );
}
