import { useWatch } from 'react-hook-form';
import type { Reference } from '../../public/reference.ts';
import { kindName } from '../../words/kind-name.ts';
import { ChoicesField } from './choices.tsx';

interface KindsFieldProps extends Pick<Reference, 'kinds'> {
  readonly name: string;
  readonly label: string;
  /** The field with the code of the family’s district, or of a place in it. */
  readonly placeName: string;
}

/** Those that the family’s district offers; before a place is chosen, those of any. */
export function KindsField({ name, label, kinds, placeName }: KindsFieldProps) {
  const place: string = useWatch({ name: placeName }) ?? '';
  const choices = kinds
    .filter(({ offeredIn }) => offeredIn.some((district) => place === '' || place.startsWith(district)))
    .map(({ code }) => ({ value: code, label: kindName(code) }));
  return <ChoicesField name={name} label={label} choices={choices} />;
}
