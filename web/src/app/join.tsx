/** Signed in, but no member yet: the code of an invitation makes one of her. */
import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../ui/api.tsx';
import { BusyButton } from '../ui/busy-button.tsx';

interface JoinProps {
  readonly onSignOut: () => void;
}

export function Join({ onSignOut }: JoinProps) {
  const { t } = useTranslation('console');
  const accept = useChange('acceptInvitation');
  const send = ({ code }: { code: string }) => accept.send({ input: { body: { code: code.trim() } } });
  return (
    <Card className="join" title={t('join.title')}>
      <Flex vertical gap={16}>
        <Typography.Text>{t('notMember')}</Typography.Text>
        <Form layout="vertical" onFinish={send}>
          <Form.Item name="code" label={t('join.code')} rules={[{ required: true, whitespace: true }]}>
            <Input autoComplete="off" maxLength={64} />
          </Form.Item>
          <BusyButton type="primary" htmlType="submit" isBusy={accept.isPending}>
            {t('join.send')}
          </BusyButton>
        </Form>
        <Button onClick={onSignOut}>{t('signOut')}</Button>
      </Flex>
    </Card>
  );
}
