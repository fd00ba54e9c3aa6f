/** Writes down a referral: by the office that refers, or by an officer whom an office has told. */
import { App, Card, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import {
  fieldsOfSection,
  REFERRAL_SECTIONS,
  referralSections,
} from '../../../../shared/intake/referrals/referral-fields.ts';
import type { referralBody } from '../../../../shared/intake/referrals/referral-form.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { currentLanguage } from '../../words/language.ts';
import { ReferralItem } from './referral-item.tsx';

type ReferralForm = z.input<typeof referralBody>;

export function NewReferralPage() {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const me = useMe();
  const refer = useChange('referChild', ({ number }) => {
    modal.success({
      title: `${t('referral.saved')} ${number}`,
      content: t('referral.savedLead'),
      okText: t('act.ok'),
      onOk: () => navigate('/referrals'),
    });
  });
  const [form] = Form.useForm<ReferralForm>();
  useFieldErrors(form, refer.error);
  const send = ({ place, ...form }: ReferralForm) =>
    refer.send({ input: { body: { ...form, place: { ...place, districtCode: me.districtCode } } } });
  return (
    <Page title={t('referral.new')} backTo="/referrals" lead={t('referral.optional')}>
      <Form<ReferralForm>
        form={form}
        layout="vertical"
        initialValues={{ urgency: 'normal', referrer: { organisation: me.organisation } }}
        disabled={refer.isPending}
        onFinish={send}
      >
        {referralSections.map((section) => (
          <Card
            key={section}
            className="section"
            title={inLanguage(REFERRAL_SECTIONS[section], currentLanguage())}
          >
            <div className="columns">
              {fieldsOfSection(section).map((field) => (
                <ReferralItem key={field} field={field} />
              ))}
            </div>
          </Card>
        ))}
        <Typography.Paragraph type="secondary">{t('referral.reportedLead')}</Typography.Paragraph>
        <BusyButton type="primary" htmlType="submit" isBusy={refer.isPending}>
          {t('referral.send')}
        </BusyButton>
      </Form>
    </Page>
  );
}
