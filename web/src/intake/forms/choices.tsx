import { useController } from 'react-hook-form';
import { FieldGroup, fieldId } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceBoxesProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  /** No further ones can be ticked once so many are. */
  readonly atMost?: number;
}

/** Tick boxes of a list field, without their legend. */
export function ChoiceBoxes({ name, choices, atMost = choices.length }: ChoiceBoxesProps) {
  const { field } = useController({ name });
  const chosen = field.value as readonly string[];
  const toggle = (value: string) =>
    field.onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <div className="choices">
      {choices.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            id={`${fieldId(name)}-${value}`}
            checked={chosen.includes(value)}
            disabled={!chosen.includes(value) && chosen.length >= atMost}
            onChange={() => toggle(value)}
            onBlur={field.onBlur}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

interface ChoiceFieldProps extends ChoiceBoxesProps {
  readonly label: string;
}

export function ChoicesField({ label, ...boxes }: ChoiceFieldProps) {
  return (
    <FieldGroup name={boxes.name} label={label}>
      <ChoiceBoxes {...boxes} />
    </FieldGroup>
  );
}

export function OneChoiceField({ name, label, choices }: ChoiceFieldProps) {
  const { field } = useController({ name });
  return (
    <FieldGroup name={name} label={label}>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              id={`${fieldId(name)}-${choice.value}`}
              checked={field.value === choice.value}
              onChange={() => field.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
