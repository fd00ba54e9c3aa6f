import { Flex, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange, useList } from '../../ui/api.tsx';
import { ChoiceFilter, useFilters } from '../../ui/filters.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { currentLanguage } from '../../words/language.ts';

/** The district and its streets, or an officer’s own streets. */
function useScopes() {
  const me = useMe();
  const { place, streetOptions } = useNames();
  const own = streetOptions.filter(({ value }) => me.streets.some((street) => street === value));
  if (!me.is('district', 'auditor')) return own;
  return [{ value: me.districtCode as string, label: place(me.districtCode) }, ...streetOptions];
}

export function DigestsPage() {
  const { t } = useTranslation('console');
  const { get } = useFilters();
  const list = useList('listDigests', { query: { scope: get('scope') } });
  const scopes = useScopes();
  const canMake = useMe().is('district', 'street');
  return (
    <Page title={t('digest.title')} actions={canMake && <MakeDigest scopes={scopes} />}>
      <Flex className="filters">
        <ChoiceFilter name="scope" label={t('digest.scope')} options={scopes} />
      </Flex>
      <Records
        list={list}
        linkTo={({ id }) => `/digests/${id}`}
        columns={[
          {
            key: 'title',
            title: t('digest.title'),
            show: ({ title }) => inLanguage(title, currentLanguage()),
          },
          { key: 'scope', title: t('digest.scope'), show: ({ scopeName }) => scopeName },
          { key: 'period', title: t('digest.period'), show: ({ period }) => period },
          { key: 'version', title: t('digest.version'), show: ({ version }) => version },
          { key: 'made', title: t('digest.madeAt'), show: ({ madeAt }) => wallClock(madeAt) },
        ]}
      />
    </Page>
  );
}

interface MakeDigestProps {
  readonly scopes: { readonly value: string; readonly label: string }[];
}

function MakeDigest({ scopes }: MakeDigestProps) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const dialog = useDialog();
  const make = useChange('makeDigest', ({ id }) => navigate(`/digests/${id}`));
  return (
    <FormDialogButton<{ scope: string; period: string }>
      type="primary"
      dialog={dialog}
      button={t('digest.make')}
      isBusy={make.isPending}
      error={make.error}
      onSend={(body) => make.send({ input: { body } })}
    >
      <Form.Item name="scope" label={t('digest.scope')} rules={[{ required: true }]}>
        <Select options={scopes} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t('digest.period')}
        extra={t('digest.periodHint')}
        rules={[{ required: true }]}
      >
        <Input />
      </Form.Item>
    </FormDialogButton>
  );
}
