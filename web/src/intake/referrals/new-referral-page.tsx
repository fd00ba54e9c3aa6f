/** Writes down a referral: by the office that refers, or by an officer whom an office has told. */
import { Alert, App, Button, Card, Checkbox, Form, Input, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import { childKinds } from '../../../../shared/intake/children/child.ts';
import { officeKinds, urgencies } from '../../../../shared/intake/referrals/referral.ts';
import type { referralBody } from '../../../../shared/intake/referrals/referral-form.ts';
import { OFFICE_WORDS, URGENCY_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { currentLanguage } from '../../words/language.ts';
import { PlaceFields } from './place-fields.tsx';
import { ReceiptNotice } from './receipt-notice.tsx';

type ReferralForm = z.input<typeof referralBody>;

const filled = [{ required: true, whitespace: true }];

export function NewReferralPage() {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const me = useMe();
  const refer = useChange('referChild', ({ receiptCode, number }) => {
    modal.success({
      title: `${t('referral.saved')} ${number}`,
      content: <ReceiptNotice lead={t('referral.receiptLead')} receiptCode={receiptCode} />,
      okText: t('act.ok'),
      onOk: () => navigate('/referrals'),
    });
  });
  const send = ({ place, ...form }: ReferralForm) =>
    refer.send({ input: { body: { ...form, place: { ...place, districtCode: me.districtCode } } } });
  return (
    <Page title={t('referral.new')} backTo="/referrals" lead={t('referral.optional')}>
      <Form<ReferralForm>
        layout="vertical"
        initialValues={{ urgency: 'normal', referrer: { organisation: me.organisation } }}
        disabled={refer.isPending}
        onFinish={send}
      >
        <UrgencyCard />
        <ReferrerCard />
        <ChildCard />
        <Button type="primary" htmlType="submit" loading={refer.isPending}>
          {t('referral.send')}
        </Button>
      </Form>
    </Page>
  );
}

function UrgencyCard() {
  const { t } = useTranslation('console');
  const isHarm = Form.useWatch('urgency') === 'harm';
  const options = urgencies.map((value) => ({
    value,
    label: inLanguage(URGENCY_WORDS[value], currentLanguage()),
  }));
  return (
    <Card className="section">
      <Form.Item name="urgency" label={t('referral.urgency')} rules={[{ required: true }]}>
        <Radio.Group optionType="button" options={options} />
      </Form.Item>
      {isHarm && (
        <>
          <Alert className="section" type="error" showIcon title={t('referral.harmLead')} />
          <Form.Item name="policeTold" valuePropName="checked" noStyle>
            <Checkbox>{t('referral.policeTold')}</Checkbox>
          </Form.Item>
        </>
      )}
    </Card>
  );
}

function ReferrerCard() {
  const { t } = useTranslation('console');
  const offices = officeKinds.map((value) => ({
    value,
    label: inLanguage(OFFICE_WORDS[value], currentLanguage()),
  }));
  const text = (field: 'organisation' | 'personName' | 'post' | 'phone', name: string, rules = filled) => (
    <Form.Item name={['referrer', name]} label={t(`referral.${field}`)} rules={rules}>
      <Input maxLength={80} />
    </Form.Item>
  );
  return (
    <Card className="section" title={t('referral.referrer')}>
      <div className="columns">
        <Form.Item
          name={['referrer', 'office']}
          label={t('referral.officeKind')}
          rules={[{ required: true }]}
        >
          <Select options={offices} />
        </Form.Item>
        {text('organisation', 'organisation')}
        {text('personName', 'name')}
        {text('post', 'post', [])}
        {text('phone', 'phone')}
      </div>
    </Card>
  );
}

function ChildCard() {
  const { t } = useTranslation('console');
  const genders = (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  const kinds = childKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <Card className="section" title={t('referral.child')}>
      <div className="columns">
        <Form.Item name={['child', 'name']} label={t('reveal.name')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['child', 'gender']} label={t('child.gender')}>
          <Select allowClear options={genders} />
        </Form.Item>
        <Form.Item name={['child', 'birthMonth']} label={t('referral.birthMonth')}>
          <Input type="month" />
        </Form.Item>
        <Form.Item name={['child', 'kinds']} label={t('child.kinds')}>
          <Select mode="multiple" options={kinds} optionFilterProp="label" />
        </Form.Item>
        <GuardianFields />
        <PlaceFields name="place" />
        <Form.Item name={['place', 'detail']} label={t('referral.detail')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="known" label={t('referral.known')} rules={filled}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Typography.Text type="secondary">{t('referral.reportedLead')}</Typography.Text>
    </Card>
  );
}

function GuardianFields() {
  const { t } = useTranslation('console');
  return (
    <>
      <Form.Item name={['guardian', 'name']} label={t('referral.guardian')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['guardian', 'relation']} label={t('referral.relation')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name={['guardian', 'phone']} label={t('referral.phone')}>
        <Input type="tel" maxLength={40} />
      </Form.Item>
    </>
  );
}
