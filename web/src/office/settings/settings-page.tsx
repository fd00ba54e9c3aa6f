/** What the district decides for itself: clocks, and what is unusual. */

import { Alert, App, Card, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { SETTINGS, SETTINGS_TITLES, type SettingsChange } from '../../../../shared/all-settings.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Setting } from '../../../../shared/office/settings/setting.ts';
import { type Body, useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { currentLanguage } from '../../words/language.ts';

type Settings = Body<'getSettings'>;

const isWaiting = (body: Body<'changeSettings'>) => 'changeId' in body;

const groupNames = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
const fieldsIn = (group: keyof typeof SETTINGS) => Object.entries<Setting>(SETTINGS[group]);

/** What is shown of a secret must not be sent back in its place. */
function changedIn(settings: Settings, typed: Settings): SettingsChange {
  const groups = groupNames.map((group) => {
    const before: Readonly<Record<string, unknown>> = settings[group];
    const changed = Object.entries(typed[group]).filter(([field, value]) => value !== before[field]);
    return [group, Object.fromEntries(changed)] as const;
  });
  return Object.fromEntries(groups.filter(([, fields]) => Object.keys(fields).length > 0));
}

export function SettingsPage() {
  const { t } = useTranslation('console');
  const settings = useRead('getSettings', {});
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Loaded query={settings}>{(read) => <SettingsForm key={read.version} settings={read} />}</Loaded>
    </Page>
  );
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const mayChange = useMe().is('district');
  const [form] = Form.useForm<Settings>();
  const change = useChange('changeSettings', (body) => {
    if (!isWaiting(body)) return message.success(t('settings.saved'));
    form.resetFields();
    return message.info(t('changes.waits'));
  });
  useFieldErrors(form, change.error);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={settings}
      disabled={!mayChange}
      onFinish={(typed: Settings) =>
        change.send({
          input: { ifMatch: settings.version, body: changedIn(settings, typed) },
          seen: settings,
        })
      }
    >
      {groupNames.map((group) => (
        <Card key={group} className="section" title={inLanguage(SETTINGS_TITLES[group], currentLanguage())}>
          {group === 'smsTemplates' && <MissingTemplates templates={settings.smsTemplates} />}
          <div className="columns">
            {fieldsIn(group).map(([field, { label, hint, initial }]) => (
              <Form.Item
                key={field}
                name={[group, field]}
                label={inLanguage(label, currentLanguage())}
                extra={hint && inLanguage(hint, currentLanguage())}
                rules={[{ required: typeof initial === 'number' }]}
              >
                {typeof initial === 'number' ? (
                  <InputNumber min={0} max={3650} precision={0} className="number-field" />
                ) : (
                  <Input maxLength={500} autoComplete="off" />
                )}
              </Form.Item>
            ))}
          </div>
        </Card>
      ))}
      {mayChange && (
        <BusyButton type="primary" htmlType="submit" isBusy={change.isPending}>
          {t('settings.save')}
        </BusyButton>
      )}
    </Form>
  );
}

/** How many kinds of message cannot be sent by SMS yet. */
function MissingTemplates({ templates }: { readonly templates: Settings['smsTemplates'] }) {
  const { t } = useTranslation('console');
  const missing = Object.values(templates).filter((id) => id === '').length;
  if (missing === 0) return null;
  const title = t('settings.templatesMissing', { missing, of: Object.keys(templates).length });
  return <Alert className="section" type="warning" showIcon title={title} />;
}
