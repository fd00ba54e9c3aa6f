import { Alert, Button, Card, Flex, Spin, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chooseLanguage, currentLanguage, otherLanguage } from '../words/language.ts';
import type { Session } from './session.ts';

interface SignInProps {
  readonly session: Session;
  readonly failed?: boolean;
}

export function SignInPage({ session, failed = false }: SignInProps) {
  const { t } = useTranslation('console');
  return (
    <Flex justify="center" align="center" className="sign-in">
      <Card>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <Typography.Title level={3}>
          {t('brand')} · {t('console')}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{t('signInLead')}</Typography.Paragraph>
        {failed && <Alert type="warning" title={t('signInFailed')} showIcon />}
        <Button type="primary" size="large" block onClick={() => void session.signIn()}>
          {t('signIn')}
        </Button>
        <Button type="link" block onClick={() => chooseLanguage(otherLanguage(currentLanguage()))}>
          {t('switchLanguage')}
        </Button>
      </Card>
    </Flex>
  );
}

/** On the way back from the issuer. The code can be used only once. */
export function SignInReturn({ session, onDone }: { session: Session; onDone: () => void }) {
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    session.complete().then(
      (target) => {
        navigate(target.replace(/^\/console/, '') || '/', { replace: true });
        onDone();
      },
      () => setFailed(true),
    );
  }, [session, navigate, onDone]);
  return failed ? <SignInPage session={session} failed /> : <Spin size="large" className="centred" />;
}
