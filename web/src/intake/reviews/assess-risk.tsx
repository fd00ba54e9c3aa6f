/** Records an assessment of a child’s risk. */
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { RISK_WORDS, type RiskColour, riskColours } from '../../../../shared/intake/reviews/risk.ts';
import { type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { currentLanguage } from '../../words/language.ts';
import { type Child, recordOf } from '../children/child-file.ts';

interface Typed {
  readonly colour: RiskColour;
  readonly on: CalendarDate;
  readonly note?: string;
}

export function AssessRisk({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const assess = useChange('assessRisk', dialog.close);
  const today = dateIn(instantOf(Date.now()));
  return (
    <FormDialogButton<Typed>
      dialog={dialog}
      button={t('risk.assess')}
      initial={{ on: today }}
      isBusy={assess.isPending}
      error={assess.error}
      onSend={(body) => assess.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <p>{t('risk.lead')}</p>
      <Form.Item name="colour" label={t('risk.colour')} rules={[{ required: true }]}>
        <Radio.Group
          options={riskColours.map((value) => ({
            value,
            label: inLanguage(RISK_WORDS[value], currentLanguage()),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('risk.on')} rules={[{ required: true }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="note" label={t('risk.noteOptional')}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </FormDialogButton>
  );
}
