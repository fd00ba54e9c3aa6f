/** What the district decides for itself: clocks, and what is unusual. */
import { App, Button, Card, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Body, useChange, useRead } from '../../console/api.tsx';
import { Loaded } from '../../console/loaded.tsx';
import { useMe } from '../../console/me.ts';
import { Page } from '../../console/page.tsx';

type Settings = Body<'getSettings'>;

/** Every group with its fields: a setting that comes later does not compile without its words. */
const GROUPS = {
  retention: ['closedChildDays', 'refusedVolunteerDays', 'retiredVolunteerDays'],
  privacy: ['revealsADay'],
  vetting: ['firstWarningDays', 'lastWarningDays'],
  withdrawal: ['investigateWorkingDays', 'reviewWorkingDays'],
} as const satisfies {
  readonly [G in Exclude<keyof Settings, 'districtCode' | 'version'>]: readonly string[];
};
const groupNames = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

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
  const change = useChange('changeSettings', () => message.success(t('settings.saved')));
  return (
    <Form
      layout="vertical"
      initialValues={settings}
      disabled={!mayChange}
      onFinish={(body) => change.send({ input: { ifMatch: settings.version, body }, seen: settings })}
    >
      {groupNames.map((group) => (
        <Card key={group} className="section" title={t(`settings.${group}.title`)}>
          <div className="columns">
            {GROUPS[group].map((field) => (
              <Form.Item
                key={field}
                name={[group, field]}
                label={t(`settings.fields.${field}`)}
                rules={[{ required: true }]}
              >
                <InputNumber min={1} max={3650} precision={0} className="number-field" />
              </Form.Item>
            ))}
          </div>
        </Card>
      ))}
      {mayChange && (
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('settings.save')}
        </Button>
      )}
    </Form>
  );
}
