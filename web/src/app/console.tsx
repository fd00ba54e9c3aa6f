import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider, type ThemeConfig } from 'antd';
import en from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { ApiProvider, createApi, FRESH_MS, retryNetwork } from '../ui/api.tsx';
import { ProblemsProvider } from '../ui/problems.tsx';
import { ReplacedTexts } from '../ui/replaced-texts.tsx';
import { Gate } from './gate.tsx';
import { Places } from './places.tsx';
import type { Session } from './session.ts';
import { Shell } from './shell.tsx';

/** Somebody’s system asks for less motion: nothing slides or fades then. */
const hasMotion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const THEME: ThemeConfig = {
  token: {
    motion: hasMotion,
    colorPrimary: '#0f6e66',
    // Dark enough to be read as text.
    colorSuccessText: '#23762b',
    colorWarningText: '#a8481a',
    colorPrimaryBg: '#e3f1ee',
    colorPrimaryBgHover: '#d3e9e4',
    colorLink: '#0f6e66',
    fontFamily: 'var(--fonts)',
    fontSize: 15,
  },
  components: {
    Menu: { itemSelectedBg: '#e3f1ee', itemSelectedColor: '#0f6e66' },
    Layout: { headerBg: '#ffffff', headerHeight: 56, headerPadding: '0 16px', bodyBg: '#f3f6f5' },
  },
};

/** What the server refused stays refused; only a lost connection is worth another try. */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: retryNetwork, staleTime: FRESH_MS } },
});

export function Console({ session }: { session: Session }) {
  const { t, i18n } = useTranslation('console');
  const isEmpty = t('required');
  const [api] = useState(() => createApi(session.token));
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? en : zhCN}
      theme={THEME}
      button={{ autoInsertSpace: false }}
      form={{ validateMessages: { required: isEmpty, whitespace: isEmpty } }}
    >
      <App>
        <QueryClientProvider client={queries}>
          <ApiProvider value={api}>
            <ReplacedTexts />
            <ProblemsProvider>
              <Router base="/console">
                <Gate session={session}>
                  <Shell session={session}>
                    <Places />
                  </Shell>
                </Gate>
              </Router>
            </ProblemsProvider>
          </ApiProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
