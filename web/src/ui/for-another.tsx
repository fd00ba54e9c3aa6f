/** Steps that need another person than whoever reads the page (Rule 11): why, before the click, and buttons that do nothing. */
import { Alert, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepsForTwo } from '../../../shared/four-eyes-rows.ts';
import { describeGround, type Ground } from '../../../shared/kernel/four-eyes.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';
import { currentLanguage } from '../words/language.ts';
import { useShownValue } from './shown-value.ts';

type Step = keyof StepsForTwo;

/** The steps that the record’s view names, each with its ground. */
export type Grounds = Readonly<Partial<Record<string, Ground>>> | undefined;

interface NoticeProps {
  readonly grounds: Grounds;
  /** Those that the page offers now; where not all are refused, the notice names those that are. */
  readonly steps: readonly Step[];
}

/** Each ground once. */
export function AnotherPersonNotice({ grounds = {}, steps }: NoticeProps) {
  const { t } = useTranslation('console');
  const { actionName } = useShownValue();
  const refused = steps.filter((step) => grounds[step]);
  const lines = [...new Set(refused.map((step) => grounds[step]))].flatMap((ground) => {
    if (!ground) return [];
    const words = inLanguage(describeGround(ground), currentLanguage());
    const named = refused.filter((step) => grounds[step] === ground);
    const names = named.map(actionName).join(t('listSeparator'));
    return [named.length === steps.length ? words : t('anotherPerson.of', { names, words })];
  });
  return lines.map((line) => <Alert key={line} className="section" type="info" showIcon title={line} />);
}

interface StepProps {
  readonly grounds: Grounds;
  /** The steps of the buttons inside: disabled once one of them needs another person. */
  readonly step: Step;
  readonly children: ReactNode;
}

export const StepForAnother = ({ grounds, step, children }: StepProps) => (
  <ConfigProvider componentDisabled={grounds?.[step] !== undefined}>{children}</ConfigProvider>
);
