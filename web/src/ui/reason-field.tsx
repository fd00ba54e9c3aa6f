/** Why something is done: kept in the audit log, so nobody is named in it. */
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

const LONGEST = 500;

export function ReasonField({ label }: { label?: string }) {
  const { t } = useTranslation('console');
  return (
    <Form.Item
      name="reason"
      label={label ?? t('reason')}
      extra={t('reasonHint')}
      rules={[{ required: true, whitespace: true }]}
    >
      <Input.TextArea rows={3} maxLength={LONGEST} showCount />
    </Form.Item>
  );
}
