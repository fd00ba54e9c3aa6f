/** The needs survey: what a guardian fills in on a phone. */
import { useTranslation } from 'react-i18next';
import { api } from '../../public/api.ts';
import type { ReferenceProps } from '../../public/with-reference.tsx';
import { harmPlace } from '../harm/harm-place.ts';
import { FormFrame } from './form-frame.tsx';
import { usePublicForm } from './public-form.ts';
import {
  EMPTY_SURVEY,
  OPTIONAL_IN_SURVEY,
  SurveyFields,
  surveySchema,
  useSurveyLabels,
} from './survey-fields.tsx';

export function NeedsSurveyPage({ reference, reload }: ReferenceProps) {
  const { t } = useTranslation('public');
  const running = usePublicForm({
    name: 'needsSurvey',
    schema: surveySchema,
    defaults: EMPTY_SURVEY,
    send: (body, idempotencyKey) => api.submitNeedsSurvey({ body, idempotencyKey }),
    harmAbout: ({ address }) => harmPlace(reference, { ...address, detail: undefined }),
    carriesHarm: true,
    onNoticeOutdated: () => void reload(),
  });
  return (
    <FormFrame
      running={running}
      title={t('survey.title')}
      lead={t('survey.lead')}
      sentTitle={t('sent.survey')}
      labels={useSurveyLabels()}
      optional={OPTIONAL_IN_SURVEY}
    >
      <SurveyFields reference={reference} />
    </FormFrame>
  );
}
