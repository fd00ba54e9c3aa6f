/** The child’s file as the officer completes it from what was told. */
import { App, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import { childKinds } from '../../../../shared/intake/children/child.ts';
import type { childFormBody } from '../../../../shared/intake/forms/forms.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { WishFields } from '../children/wish-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ReceiptNotice } from './receipt-notice.tsx';
import { type Referral, recordOf } from './referral-record.ts';

export type Told = Body<'revealReferral'>;

type ChildForm = z.input<typeof childFormBody>;

const required = [{ required: true }];
const filled = [{ required: true, whitespace: true }];

/** As far as the referrer knew. */
const initialOf = ({ gender, kinds, streetCode, communityCode }: Referral, told: Told) => ({
  child: { name: told.child.name, gender, birthMonth: told.child.birthMonth, kinds },
  guardian: told.guardian,
  address: { streetCode, communityCode, detail: told.detail },
  needs: [],
  mostWanted: [],
  interests: [],
  freeTimes: [],
});

export function OpenFileForm({ referral, told }: { referral: Referral; told: Told }) {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const open = useChange('openReferralFile', ({ childId, receiptCode }) => {
    modal.success({
      title: t('referral.opened'),
      content: <ReceiptNotice lead={t('referral.openedLead')} receiptCode={receiptCode} />,
      okText: t('referral.openFile'),
      onOk: () => navigate(`/children/${childId}`),
    });
  });
  return (
    <Form<ChildForm>
      layout="vertical"
      initialValues={initialOf(referral, told)}
      disabled={open.isPending}
      onFinish={(body) => open.send({ input: { ...recordOf(referral), body }, seen: referral })}
    >
      <PersonFields />
      <div className="columns">
        <PlaceFields name="address" isRequired />
        <Form.Item name={['address', 'detail']} label={t('referral.detail')} rules={filled}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <WishFields />
      <Form.Item name="note" label={t('reveal.note')}>
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={open.isPending}>
        {t('referral.open')}
      </Button>
    </Form>
  );
}

function PersonFields() {
  const { t } = useTranslation('console');
  const genders = (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  const kinds = childKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <div className="columns">
      <Form.Item name={['child', 'name']} label={t('reveal.name')} rules={filled}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['child', 'gender']} label={t('child.gender')} rules={required}>
        <Select options={genders} />
      </Form.Item>
      <Form.Item name={['child', 'birthMonth']} label={t('reveal.birthMonth')} rules={required}>
        <Input type="month" />
      </Form.Item>
      <Form.Item name={['child', 'kinds']} label={t('child.kinds')} rules={required}>
        <Select mode="multiple" options={kinds} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name={['child', 'grade']} label={t('child.grade')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['guardian', 'name']} label={t('reveal.guardian')} rules={filled}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['guardian', 'relation']} label={t('referral.relation')} rules={filled}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name={['guardian', 'phone']} label={t('referral.phone')} rules={filled}>
        <Input type="tel" maxLength={40} />
      </Form.Item>
    </div>
  );
}
