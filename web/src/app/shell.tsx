/** The console’s frame: menu at the side, or in a drawer on a phone. */
import { Button, Drawer, Flex, Grid, Layout, Menu, Tag, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ChangesCount } from '../office/changes/changes-count.tsx';
import { FilingLine } from '../office/districts/filing-line.tsx';
import { FailedNotice } from '../reporting/deliveries/failed-notice.tsx';
import { useRead } from '../ui/api.tsx';
import { useMe } from '../ui/me.ts';
import { chooseLanguage, currentLanguage, otherLanguage } from '../words/language.ts';
import { PATHS, placesFor } from './menu.ts';
import type { Session } from './session.ts';

function MainMenu({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const [path, navigate] = useLocation();
  const places = placesFor(me.roles);
  const current = places.find((place) => path.startsWith(PATHS[place]));
  return (
    <Menu
      mode="inline"
      selectedKeys={current ? [current] : []}
      items={places.map((place) => ({
        key: place,
        label: place === 'changes' ? <ChangesCount label={t('menu.changes')} /> : t(`menu.${place}`),
        onClick: () => {
          navigate(PATHS[place]);
          onChosen();
        },
      }))}
    />
  );
}

function Brand() {
  const { t } = useTranslation('console');
  return (
    <Flex align="center" gap={8} className="brand">
      <img src="/icon.svg" alt="" width="28" height="28" />
      <Typography.Text strong>{t('brand')}</Typography.Text>
    </Flex>
  );
}

function Account({ session }: { session: Session }) {
  const { t } = useTranslation('console');
  const me = useMe();
  return (
    <Flex align="center" gap={4}>
      {me.roles.map((role) => (
        <Tag key={role} color="green" variant="filled">
          {t(`role.${role}`)}
        </Tag>
      ))}
      <Button type="text" onClick={() => chooseLanguage(otherLanguage(currentLanguage()))}>
        {t('switchLanguage')}
      </Button>
      <Button type="text" onClick={() => void session.signOut()}>
        {t('signOut')}
      </Button>
    </Flex>
  );
}

/** On every page of the console. */
function Footer() {
  const { t } = useTranslation('console');
  const [path] = useLocation();
  const site = useRead('getSite', {}, { isFixed: true }).data;
  return (
    <Layout.Footer className="no-print">
      <Link href="/feedback" state={{ from: `/console${path}` }}>
        {t('feedback.link')}
      </Link>
      <FilingLine districts={site?.districts ?? []} />
    </Layout.Footer>
  );
}

export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const { t } = useTranslation('console');
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Layout className="shell">
      {isWide && (
        <Layout.Sider theme="light" width={208} className="no-print">
          <Brand />
          <MainMenu onChosen={close} />
        </Layout.Sider>
      )}
      <Layout>
        <Layout.Header className="no-print">
          {!isWide && (
            <Button type="text" aria-label={t('menu.open')} onClick={() => setOpen(true)}>
              ☰
            </Button>
          )}
          <span className="grow" />
          <Account session={session} />
        </Layout.Header>
        <Layout.Content>
          <FailedNotice />
          {children}
        </Layout.Content>
        <Footer />
      </Layout>
      <Drawer open={isOpen && !isWide} placement="left" size={260} title={<Brand />} onClose={close}>
        <MainMenu onChosen={close} />
      </Drawer>
    </Layout>
  );
}
