/** The child’s file as the officer completes it from what was reported. */

import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type * as z from 'zod';
import { isListField } from '../../../../shared/intake/children/field-groups.ts';
import type { AnswerKind } from '../../../../shared/intake/children/field-types.ts';
import { formOf } from '../../../../shared/intake/children/field-values.ts';
import { SURVEY_FIELDS, type SurveyField, surveyFields } from '../../../../shared/intake/children/fields.ts';
import type { childFormBody } from '../../../../shared/intake/forms/forms.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useMe } from '../../ui/me.ts';
import { PlaceFields } from '../../ui/place-fields.tsx';
import { AnswerField } from '../children/answer-field.tsx';
import { type Referral, recordOf } from './referral-record.ts';

export type Reported = Body<'revealReferral'>;

type ChildForm = z.input<typeof childFormBody>;

/** As far as the referrer knew. */
function initialOf({ gender, kinds, streetCode, communityCode }: Referral, reported: Reported) {
  const { child, guardian, detail } = reported;
  const known: Partial<Record<SurveyField, unknown>> = {
    ...{ name: child.name, birthMonth: child.birthMonth, gender, kinds },
    ...{ guardianName: guardian.name, relation: guardian.relation, phone: guardian.phone },
    ...{ street: streetCode, community: communityCode, detail },
  };
  return formOf((field) => known[field] ?? (isListField(field) ? [] : undefined));
}

/** A file stands in a street that the officer answers for. */
function useStreetsInReach() {
  const me = useMe();
  return (street: string) =>
    me.is('district') ? street.startsWith(me.districtCode) : me.streets.some((own) => own === street);
}

const WIDE: readonly AnswerKind[] = ['suggestions', 'words', 'freeTimes', 'longText'];
const isWide = (field: SurveyField) => WIDE.includes(SURVEY_FIELDS[field].kind);

/** Nobody looks after the child in the guardian’s place unless something is said of them. */
function asFilledIn({ carer, ...form }: ChildForm): ChildForm {
  const isNamed = Object.values(carer ?? {}).some(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return isNamed && carer ? { ...form, carer } : form;
}

const nameOf = (field: SurveyField) => SURVEY_FIELDS[field].path.split('.');

export function OpenFileForm({ referral, reported }: { referral: Referral; reported: Reported }) {
  const { t } = useTranslation('console');
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const open = useChange('openReferralFile', ({ childId }) => {
    modal.success({
      title: t('referral.opened'),
      content: t('referral.openedLead'),
      okText: t('referral.openFile'),
      onOk: () => navigate(`/children/${childId}`),
    });
  });
  const [form] = Form.useForm<ChildForm>();
  useFieldErrors(form, open.error);
  const isOffered = useStreetsInReach();
  // The community is filled in beside its street.
  const fieldItem = (field: SurveyField) => {
    if (field === 'community') return null;
    if (field === 'street') return <PlaceFields key={field} group="address" isOffered={isOffered} />;
    return <AnswerField key={field} field={field} name={nameOf(field)} />;
  };
  return (
    <Form<ChildForm>
      form={form}
      layout="vertical"
      initialValues={initialOf(referral, reported)}
      disabled={open.isPending}
      onFinish={(body) =>
        open.send({ input: { ...recordOf(referral), body: asFilledIn(body) }, seen: referral })
      }
    >
      <div className="columns">{surveyFields.filter((field) => !isWide(field)).map(fieldItem)}</div>
      {surveyFields.filter(isWide).map(fieldItem)}
      <BusyButton type="primary" htmlType="submit" isBusy={open.isPending}>
        {t('referral.open')}
      </BusyButton>
    </Form>
  );
}
