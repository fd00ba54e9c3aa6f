/** Beside a field of a public form. */
import { useWatch } from 'react-hook-form';
import { HarmOffer } from './harm-offer.tsx';

export function FieldOffer({ name }: { readonly name: string }) {
  const value: unknown = useWatch({ name });
  return <HarmOffer written={[value].flat().join('，')} />;
}
