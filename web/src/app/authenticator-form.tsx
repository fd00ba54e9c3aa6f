/** The key for an authenticator, to scan, open or type, and a field for the digits that it shows. */
import { useMutation } from '@tanstack/react-query';
import { Form, Input, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../ui/busy-button.tsx';
import { type Enrolment, UserPoolError } from './user-pool.ts';

type Begun = Extract<Enrolment, { readonly isDone: false }>;

interface AuthenticatorFormProps {
  readonly enrolment: Begun;
  readonly onCode: (code: string) => Promise<void>;
  readonly onFinished: () => void;
}

/** What the pool calls digits that are not the authenticator’s. */
const WRONG_CODE = ['EnableSoftwareTokenMFAException', 'CodeMismatchException'];

/** As authenticators read it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function keyUri({ secret, signInName }: Begun, brand: string): string {
  const label = [brand, signInName].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: brand })}`;
}

function Key({ enrolment }: { enrolment: Begun }) {
  const { t } = useTranslation('console');
  const uri = keyUri(enrolment, t('brand'));
  return (
    <>
      <Typography.Text>{t('factor.install')}</Typography.Text>
      <Typography.Text>{t('factor.scan')}</Typography.Text>
      <QRCode type="svg" value={uri} aria-label={t('factor.code')} />
      <Typography.Link href={uri}>{t('factor.open')}</Typography.Link>
      <Typography.Text>
        {t('factor.key')}{' '}
        <Typography.Text code copyable>
          {enrolment.secret}
        </Typography.Text>
      </Typography.Text>
    </>
  );
}

export function AuthenticatorForm({ enrolment, onCode, onFinished }: AuthenticatorFormProps) {
  const { t } = useTranslation('console');
  const send = useMutation({ mutationFn: onCode, onSuccess: onFinished });
  const isWrong = send.error instanceof UserPoolError && WRONG_CODE.includes(send.error.code);
  const refused = send.error && t(isWrong ? 'factor.wrongCode' : 'factor.failed');
  const submit = ({ code }: { code: string }) => send.mutate(code.replace(/\s/g, ''));
  return (
    <>
      <Key enrolment={enrolment} />
      <Form layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="code"
          label={t('factor.type')}
          rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: t('factor.digits') }]}
          {...(refused && { validateStatus: 'error', help: refused })}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" maxLength={8} />
        </Form.Item>
        <BusyButton type="primary" htmlType="submit" isBusy={send.isPending}>
          {t('factor.finish')}
        </BusyButton>
      </Form>
    </>
  );
}
