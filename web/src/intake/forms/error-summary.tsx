import { useEffect, useRef } from 'react';
import { type FieldErrors, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldId } from './field.tsx';

interface WrongField {
  readonly name: string;
  readonly message: string;
}

/** Every field with an error, in the order of the schema. */
function wrongFields(errors: FieldErrors, above = ''): WrongField[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = `${above}${key}`;
    if (!error || typeof error !== 'object') return [];
    if ('message' in error && typeof error.message === 'string') return [{ name, message: error.message }];
    // An error without a message is a group of further ones.
    return wrongFields(error as FieldErrors, `${name}.`);
  });
}

const placeOf = (name: string) => document.getElementById(fieldId(name));

/** What is not on the page comes last. */
function byPlace(one: WrongField, other: WrongField): number {
  const [first, second] = [placeOf(one.name), placeOf(other.name)];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** “How urgent is it?” is followed by a colon. */
const withoutQuestionMark = (label: string) => label.replace(/[?？]$/, '');

function goTo(name: string): void {
  const element = placeOf(name);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

interface ErrorSummaryProps {
  /** What a field is called on the page. */
  readonly labels: Readonly<Record<string, string>>;
  readonly failure: string | undefined;
}

/** Takes the focus when sending failed; each line leads to its field. */
export function ErrorSummary({ labels, failure }: ErrorSummaryProps) {
  const { t } = useTranslation('public');
  const { errors, submitCount, isSubmitting } = useFormState();
  const wrong = wrongFields(errors).sort(byPlace);
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a try, not with each mended field
  useEffect(() => {
    if (!isSubmitting) box.current?.focus();
  }, [submitCount, failure, isSubmitting]);
  if (wrong.length === 0 && !failure) return null;
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={box}>
      {failure && <p>{failure}</p>}
      {wrong.length > 0 && <p>{t('form.summary', { count: wrong.length })}</p>}
      <ul>
        {wrong.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className="plain" onClick={() => goTo(name)}>
              {labels[name] ? t('form.line', { label: withoutQuestionMark(labels[name]), message }) : message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
