/** What an officer answers with: one control a kind of answer. */
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { freeTimes, genders } from '../../../shared/intake/children/child.ts';
import type { AnswerKind } from '../../../shared/intake/children/field-types.ts';
import { kindName } from '../words/kind-name.ts';
import { useKinds } from './kinds.ts';
import { useNames } from './names.ts';

/** A place has controls of its own: its community hangs on its street (`PlaceFields`). */
export type ControlKind = Exclude<AnswerKind, 'street' | 'community'>;

interface ControlSettings {
  readonly maxLength?: number | undefined;
  /** Those of a list that may be chosen; all where it is absent. */
  readonly among?: readonly string[] | undefined;
  readonly maxCount?: number | undefined;
}
type Control = (settings: ControlSettings) => ReactElement;

const input: Control = ({ maxLength = 40 }) => <Input maxLength={maxLength} autoComplete="off" />;

/** @param nameOf what is chosen already and not offered any more is called. */
const multiple =
  (
    options: readonly { readonly value: string; readonly label: string }[],
    nameOf?: (value: string) => string,
  ): Control =>
  ({ among, maxCount }) => (
    <Select
      mode="multiple"
      options={options.filter(({ value }) => among?.includes(value) ?? true)}
      optionFilterProp="label"
      {...(nameOf && { labelRender: ({ value, label }) => label ?? nameOf(String(value)) })}
      {...(maxCount && { maxCount })}
    />
  );

export function useControls(): Readonly<Record<ControlKind, Control>> {
  const { t } = useTranslation('console');
  const { offeredSuggestions, suggestion } = useNames();
  const { offered } = useKinds();
  const genderOptions = genders.map((value) => ({ value, label: t(`gender.${value}`) }));
  return {
    personName: input,
    text: input,
    house: ({ maxLength = 200 }) => <Input maxLength={maxLength} autoComplete="off" />,
    longText: ({ maxLength = 1000 }) => <Input.TextArea rows={2} maxLength={maxLength} showCount />,
    phone: ({ maxLength = 40 }) => <Input type="tel" maxLength={maxLength} autoComplete="off" />,
    month: () => <Input type="month" />,
    gender: () => <Select allowClear options={genderOptions} />,
    kinds: multiple(offered, kindName),
    freeTimes: multiple(freeTimes.map((value) => ({ value, label: t(`freeTime.${value}`) }))),
    suggestions: multiple(offeredSuggestions, suggestion),
    words: () => <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />,
  };
}

const TYPED: readonly AnswerKind[] = ['personName', 'text', 'longText', 'house', 'phone'];

/** Blanks are no answer. */
export const requiredRules = (kind: AnswerKind) => [
  { required: true, ...(TYPED.includes(kind) && { whitespace: true }) },
];
