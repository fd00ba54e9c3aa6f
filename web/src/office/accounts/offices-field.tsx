/** A list of officers, pasted or typed; each line that cannot be taken is named with what is wrong. */
import { Form, Input, Typography } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_RULES } from '../../../../shared/all-field-rules.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { MAX_OFFICES } from '../../../../shared/office/accounts/office-row.ts';
import { type OfficeLine, readOfficeTable } from '../../../../shared/office/accounts/office-table.ts';
import { useNames } from '../../ui/names.ts';
import { currentLanguage } from '../../words/language.ts';

/** Reads a list with the names of the district’s streets. */
export function useOfficeTable() {
  const { streetOptions } = useNames();
  return useCallback(
    (text = '') =>
      readOfficeTable(
        text,
        streetOptions.map(({ value, label }) => ({ code: value, name: label })),
      ),
    [streetOptions],
  );
}

function Faults({ lines }: { lines: readonly OfficeLine[] }) {
  const { t } = useTranslation('console');
  const language = currentLanguage();
  return (
    <ul className="faults" aria-label={t('account.faults')}>
      {lines.flatMap(({ line, faults }) =>
        faults.map(({ column, code }) => (
          <li key={`${line} ${column}`}>
            <Typography.Text type="danger">
              {t('account.fault', {
                line,
                column: t(`member.${column}`),
                message: inLanguage(FIELD_RULES[code], language),
              })}
            </Typography.Text>
          </li>
        )),
      )}
    </ul>
  );
}

export function OfficesField() {
  const { t } = useTranslation('console');
  const read = useOfficeTable();
  const lines = read(Form.useWatch('offices'));
  const wrong = lines.filter(({ faults }) => faults.length > 0);
  const refuseWrong = async (_: unknown, text: string | undefined) => {
    const found = read(text);
    if (found.length > MAX_OFFICES) throw new Error(t('account.tooMany', { count: MAX_OFFICES }));
    if (found.some(({ faults }) => faults.length > 0)) throw new Error(t('account.correctFirst'));
  };
  return (
    <>
      <Form.Item
        name="offices"
        label={t('account.offices')}
        extra={t('account.officesHint')}
        validateTrigger="onSubmit"
        rules={[{ required: true, whitespace: true }, { validator: refuseWrong }]}
      >
        <Input.TextArea rows={8} placeholder={t('account.officesExample')} />
      </Form.Item>
      {lines.length > 0 && (
        <p aria-live="polite">{t('account.read', { count: lines.length, wrong: wrong.length })}</p>
      )}
      {wrong.length > 0 && <Faults lines={wrong} />}
    </>
  );
}
